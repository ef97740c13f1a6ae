# Distance to the minimum of a parabola after k steps, five step sizes.
load "figures/style.gp"
file = results."/02/regimes.tsv"
set logscale y
set yrange [1e-6:20]
set xrange [0:34]
set xlabel "step $k$"
set ylabel "$|x_k|$"
set format y "$10^{%T}$"
set label "$\\eta L=0.1$" at 30.5,0.042 textcolor ls 1
set label "$0.6$" at 13,1.5e-5 textcolor ls 2
set label "$1.7$" at 30.5,2.2e-5 textcolor ls 3
set label "$2$" at 30.5,1 textcolor ls 5
set label "$2.05$" at 30.5,4.3 textcolor ls 4
plot file using "k":"0.1" with lines ls 1, \
     "" using "k":"0.6" with lines ls 2, \
     "" using "k":"1.7" with lines ls 3, \
     "" using "k":"2" with lines ls 5, \
     "" using "k":"2.05" with lines ls 4
