# Values of gradient descent beside the bounds that they keep.
load "figures/style.gp"
file = results."/02/rates.tsv"
set logscale xy
set yrange [1e-9:1]
set xrange [1:1000]
set xlabel "step $k$"
set ylabel "$(f(x_k)-f^\\star)/(L\\|x_0-x^\\star\\|^2)$"
set format "$10^{%T}$"
set label "exact bound" at 14,0.035 textcolor ls 5
set label "Huber, worst for" at 1.5,6e-4 textcolor ls 1
set label "3, 30, 300 steps" at 1.5,1.3e-4 textcolor ls 1
set label "$x^4$" at 700,4e-6 textcolor ls 3
set label "ridge" at 7,3e-6 textcolor ls 2
set label "bound of ridge" at 60,0.35 textcolor ls 4
positive(x) = x > 1e-12 ? x : NaN
plot file using "k":"bound" with lines ls 5, \
     "" using 1:(positive(column("huber 3"))) with lines ls 1, \
     "" using 1:(positive(column("huber 30"))) with lines ls 1, \
     "" using 1:(positive(column("huber 300"))) with lines ls 1, \
     "" using 1:(column("quartic")) with lines ls 3, \
     "" using 1:(positive(column("ridge"))) with lines ls 2, \
     "" using 1:(positive(column("ridge bound"))) with lines ls 4
