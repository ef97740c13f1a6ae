# Nesterov's method with and without restart.
height = 2.5
load "figures/style.gp"
file = results."/02/restart.tsv"
set logscale y
set yrange [1e-14:10]
set xrange [0:1500]
set xlabel "step $k$"
set ylabel "$f(x_k)-f^\\star$"
set format y "$10^{%T}$"
set label "no restart" at 700,1.5e-3 textcolor ls 5
set label "by value" at 395,2e-7 textcolor ls 1
set label "by gradient" at 600,1e-11 textcolor ls 2
set label "$\\beta$ from $\\mu$" at 250,1e-9 right textcolor ls 3
plot file using "k":"none" with lines ls 5, \
     "" using "k":"value" with lines ls 1, \
     "" using "k":"gradient" with lines ls 2, \
     "" using "k":"strong" with lines ls 3
