# The length of a step over eta: on a slope, and in noise.
height = 2.6
load "figures/style.gp"
set multiplot layout 1,2
set logscale xy
set format y "$10^{%T}$"
set format x "$10^{%T}$"
set xlabel "step"
set xrange [1:10000]
set yrange [0.01:10000]
set ylabel "length over $\\eta$"
file = results."/07/relatives-slope.tsv"
set label 1 "AdaBelief" at 700,700 right textcolor ls 1
set label 2 "Adam, Adamax, Yogi" at 6,0.4 left textcolor ls 2
set label 3 "RAdam" at 70,0.07 left textcolor ls 3
set label 4 "all gradients 1" at 1.5,3500 left
plot file using "t":"adabelief" with lines ls 1, \
     "" using "t":"adam" with lines ls 2, \
     "" using "t":"radam" with lines ls 3, \
     "" using "t":"yogi" with lines ls 4, \
     "" using "t":"nadam" with lines ls 5
unset ylabel
set format y ""
set yrange [0.01:10000]
file = results."/07/relatives-noise.tsv"
set label 1 "" at 1,1
set label 2 "" at 1,1
set label 3 "RAdam" at 300,0.03 left textcolor ls 3
set label 4 "normal gradients" at 1.5,3500 left
plot file using "t":"adabelief" with lines ls 1, \
     "" using "t":"adam" with lines ls 2, \
     "" using "t":"radam" with lines ls 3, \
     "" using "t":"yogi" with lines ls 4, \
     "" using "t":"nadam" with lines ls 5
unset multiplot
