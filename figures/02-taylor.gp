# log cosh, its tangent, its Taylor parabola and the parabola above it.
height = 2.4
load "figures/style.gp"
file = results."/02/taylor.tsv"
set xrange [-3:3]
set yrange [-0.9:3]
set xlabel "$x$"
set label "$f$" at -2.7,2.35 textcolor ls 1
set label "" at 1.2,0.5938 point pt 7 ps 0.8 lc rgb "#1F3A5F"
set label "tangent" at 2.0,0.98 textcolor ls 5
set label "true curvature at $x$" at -2.9,0.12 textcolor ls 3
set label "curvature $L$" at -1.4,2.3 textcolor ls 2
plot file using "x":"f" with lines ls 1, \
     "" using "x":"tangent" with lines ls 5, \
     "" using "x":"second" with lines ls 3, \
     "" using "x":"above" with lines ls 2
