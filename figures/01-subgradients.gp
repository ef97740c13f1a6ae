# Lines that support a function at a kink, and the staircase of slopes.
width = 4.75
height = 2.3
load "figures/style.gp"
set multiplot layout 1,2
file = results."/01/kink.tsv"
set xlabel "$t$"
set xrange [-2.25:3.75]
set yrange [-1.6:4.6]
set xtics 2
set label 1 "$f$" at 2.6,3.2 textcolor ls 1
plot for [c in "a b c d e"] file using "t":c with lines ls 9, \
     file using "t":"f" with lines ls 1
set label 1 "$\\partial f(t)$" at -1.9,-0.6 textcolor ls 2
set yrange [-1.4:2.4]
set xzeroaxis ls 9
plot results."/01/stairs.tsv" using "t":"g" with lines ls 2
unset multiplot
