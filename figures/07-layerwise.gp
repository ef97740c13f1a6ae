# One rate for two layers of different scale.
height = 2.4
load "figures/style.gp"
file = results."/07/layerwise.tsv"
set logscale xy
set xrange [1:64]
set yrange [1e-14:1e4]
set format y "$10^{%L}$"
set xlabel "scale $a$"
set ylabel "loss"
set label "gradient descent" at 9,20 center textcolor ls 1
set label "LAMB" at 12,3e-4 center textcolor ls 4
set label "LARS" at 12,3e-9 center textcolor ls 2
set label "Adam" at 24,3e-13 center textcolor ls 3
plot file using "scale":"sgd" with lines ls 1, \
     "" using "scale":"lars" with lines ls 2, \
     "" using "scale":"adam" with lines ls 3, \
     "" using "scale":"lamb" with lines ls 4
