# Conjugate gradients beside the heavy ball and their common bound.
load "figures/style.gp"
file = results."/02/conjugate.tsv"
set logscale y
set yrange [1e-14:100]
set xrange [0:300]
set xlabel "step $k$"
set ylabel "$f(x_k)-f^\\star$"
set format y "$10^{%T}$"
set label "conjugate gradients" at 100,1e-10 right textcolor ls 1
set label "heavy ball" at 205,3e-8 textcolor ls 2
set label "bound" at 262,2e-13 right textcolor ls 5
plot file using "k":"cg" with lines ls 1, \
     "" using "k":"ball" with lines ls 2, \
     "" using "k":"bound" with lines ls 5
