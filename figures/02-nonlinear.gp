# The four rules of nonlinear conjugate gradients.
load "figures/style.gp"
file = results."/02/nonlinear.tsv"
set logscale y
set yrange [1e-12:1e5]
set xrange [0:400]
set xlabel "step $k$"
set ylabel "$\\Vert g_k\\Vert$"
set format y "$10^{%T}$"
set label "FR, DY" at 300,3e3 textcolor ls 1
set label "PR+" at 215,1e-5 textcolor ls 2
set label "HS" at 320,2e-3 textcolor ls 3
plot file using "k":"FR" with lines ls 1, \
     "" using "k":"PR+" with lines ls 2, \
     "" using "k":"HS" with lines ls 3, \
     "" using "k":"DY" with lines ls 4
