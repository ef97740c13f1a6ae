# Gradient descent, heavy ball and Nesterov's method in the valley.
height = 2.6
load "figures/style.gp"
file = results."/02/momentum.tsv"
set logscale y
set yrange [1e-14:100]
set xrange [0:300]
set xlabel "step $k$"
set ylabel "$f(x_k)-f^\\star$"
set format y "$10^{%T}$"
set label "gradient descent" at 180,3e-3 textcolor ls 1
set label "heavy ball" at 76,2e-12 right textcolor ls 2
set label "Nesterov, $\\beta$" at 178,2e-13 textcolor ls 3
set label "Nesterov, $\\beta_k$" at 232,6e-10 textcolor ls 4
plot file using "k":"descent" with lines ls 1, \
     "" using "k":"ball" with lines ls 2, \
     "" using "k":"nesterov" with lines ls 3, \
     "" using "k":"convex" with lines ls 4, \
     "" using "k":"bound" with lines ls 5
