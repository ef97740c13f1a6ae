# Steps of gradient descent against the condition number.
height = 2.4
load "figures/style.gp"
file = results."/02/kappa.tsv"
set logscale xy
set xrange [3:40000]
set yrange [5:500000]
set xlabel "condition number $\\kappa$"
set ylabel "steps"
set format "$10^{%T}$"
set label "$\\eta=1/L$" at 100,1800 right textcolor ls 2
set label "$\\eta=2/(\\mu+L)$" at 300,600 textcolor ls 1
plot file using "kappa":"rule" with lines ls 5, \
     "" using "kappa":"best" with linespoints ls 1, \
     "" using "kappa":"safe" with linespoints ls 2
