# Logistic regression on breast cancer: value against passes.
load "figures/style.gp"
file = results."/02/passes.tsv"
set logscale y
set xrange [1:150]
set yrange [1e-14:1]
set xlabel "gradients"
set ylabel "$f-f^\\star$"
set format y "$10^{%T}$"
set label "descent, $1/L$" at 100,7e-2 textcolor ls 1
set label "Nesterov" at 100,2e-3 textcolor ls 4
set label "Wolfe" at 110,1e-5 textcolor ls 3
set label "BB" at 70,1e-11 textcolor ls 2
set label "PR+" at 112,1e-9 textcolor rgb "#222222"
plot file using "k":"descent" with lines ls 1, \
     "" using "k":"BB" with lines ls 2, \
     "" using "k":"Wolfe" with lines ls 3, \
     "" using "k":"Nesterov" with lines ls 4, \
     "" using "k":"PR+" with lines lc rgb "#222222" dt 2
