# One function between the parabolas of curvature L and mu.
load "figures/style.gp"
file = results."/01/sandwich.tsv"
set xlabel "$t$"
set xrange [-4:4]
set yrange [-0.5:13]
set label "$L$" at 1.75,9.6 textcolor ls 2
set label "$f$" at 3.35,11.2 textcolor ls 1
set label "$\\mu$" at 3.5,6.8 textcolor ls 3
set label "tangent" at 2.6,4.2 textcolor ls 5
plot file using "t":"upper" with lines ls 2, \
     "" using "t":"lower" with lines ls 3, \
     "" using "t":"tangent" with lines ls 5, \
     "" using "t":"f" with lines ls 1, \
     "" using "t":(column("t")==-0.5 ? column("f") : NaN) with points ls 1
