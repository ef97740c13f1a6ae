# Error and gap of three proximal methods on the lasso.
height = 2.4
load "figures/style.gp"
file = results."/02/lasso.tsv"
set logscale y
set yrange [1e-14:1]
set xrange [0:1000]
set xlabel "step $k$"
set ylabel "$(F(x_k)-F^\\star)/F(0)$ and gap"
set format y "$10^{%T}$"
set label "ISTA" at 800,3e-4 textcolor ls 1
set label "FISTA" at 560,4e-8 textcolor ls 2
set label "FISTA, restarts" at 500,1.2e-13 textcolor ls 3
positive(x) = x > 2e-15 ? x : NaN
plot file using "k":(positive(column("ista"))) with lines ls 1, \
     "" using "k":(positive(column("ista gap"))) with lines ls 1 dt 3 lw 1.4, \
     "" using "k":(positive(column("fista"))) with lines ls 2, \
     "" using "k":(positive(column("fista gap"))) with lines ls 2 dt 3 lw 1.4, \
     "" using "k":(positive(column("restart"))) with lines ls 3, \
     "" using "k":(positive(column("restart gap"))) with lines ls 3 dt 3 lw 1.4
