# The duality gap of the lasso on diabetes, three rules.
height = 2.2
load "figures/style.gp"
file = results."/02/coordinate-gap.tsv"
set logscale y
set yrange [1e-15:2]
set xrange [0:100]
set xlabel "sweeps"
set ylabel "gap over value"
set format y "$10^{%T}$"
set ytics 1e-15,1e3,1
set label "greedy" at 14.5,1e-10 right textcolor ls 3
set label "in turn" at 45,3e-11 textcolor ls 1
set label "by lot" at 75,1e-8 textcolor ls 2
positive(x) = x > 1.5e-15 ? x : NaN
plot file using "k":(positive(column("cyclic"))) with lines ls 1, \
     "" using "k":(positive(column("random"))) with lines ls 2, \
     "" using "k":(positive(column("greedy"))) with lines ls 3
