# Worst cases after N steps, beside the bounds.
height = 2.5
load "figures/style.gp"
file = results."/02/optimal.tsv"
set logscale xy
set xrange [1:200]
set xlabel "number of steps $N$"
set ylabel "worst $(f(x_N)-f^\\star)/(L R^2)$"
set format y "$10^{%T}$"
set label "gradient descent" at 50,1.1e-2 textcolor ls 1
set label "Nesterov" at 60,9e-4 textcolor ls 2
set label "optimized" at 20,5e-4 right textcolor ls 3
plot file using "N":"descent bound" with lines ls 1, \
     "" using "N":"nesterov bound" with lines ls 2, \
     "" using "N":"optimized bound" with lines ls 3, \
     "" using "N":"descent" with points ls 1, \
     "" using "N":"nesterov" with points ls 2, \
     "" using "N":"optimized" with points ls 3
