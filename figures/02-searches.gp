# Three rules for the step in the narrow valley.
load "figures/style.gp"
file = results."/02/valley.tsv"
set logscale y
set yrange [1e-12:10]
set xrange [0:500]
set xlabel "step $k$"
set ylabel "$f(x_k)-f^\\star$"
set format y "$10^{%T}$"
set label "exact" at 345,3e-6 textcolor ls 1
set label "backtracking" at 230,1e-7 textcolor ls 2
set label "Barzilai--Borwein, long" at 80,1e-11 textcolor ls 3
plot file using "k":"exact" with lines ls 1, \
     "" using "k":"backtracking" with lines ls 2, \
     "" using "k":"bb" with lines ls 3
