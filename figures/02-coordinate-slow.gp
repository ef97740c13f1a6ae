# Values on a matrix whose order of coordinates is the worst.
height = 1.9
load "figures/style.gp"
file = results."/02/coordinate-slow.tsv"
set logscale y
set yrange [1e-9:5]
set xrange [0:200]
set xlabel "sweeps"
set ylabel "$f(x_k)/f(x_0)$"
set format y "$10^{%T}$"
set ytics 1e-9,1e3,1
set label "in turn" at 120,2.2 textcolor ls 1
set label "gradient" at 120,0.16 textcolor ls 3
set label "by lot" at 46,1e-5 right textcolor ls 2
set label "bound of its mean" at 110,2e-4 textcolor ls 5
plot file using "k":"bound" with lines ls 5, \
     "" using "k":"cyclic" with lines ls 1, \
     "" using "k":"random" with lines ls 2, \
     "" using "k":"gradient" with lines ls 3
