load "figures/style.gp"
data = results."/00/least-squares.tsv"
set logscale xy
set xrange [1:1e14]
set yrange [1e-17:10]
set xtics 100
set ytics 1000
set format x "$10^{%T}$"
set format y "$10^{%T}$"
set xlabel "condition number $\\kappa$"
set ylabel "relative error of $x$"
set label 1 "normal equations" at 1e4,2e-6 right
set label 2 "QR" at 1e11,6e-8
set label 3 "$u\\kappa$" at 2e12,1e-2 right
plot 1.11e-16*x with lines ls 5, \
     data using 1:3 with linespoints ls 2, \
     data using 1:2 with linespoints ls 1
