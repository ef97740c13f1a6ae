load "figures/style.gp"
data = results."/00/sums.tsv"
set logscale xy
set xrange [8:1.2e6]
set yrange [1e-17:1e-10]
set format x "$10^{%T}$"
set format y "$10^{%T}$"
set xlabel "$n$"
set ylabel "relative error"
set label 1 "bound $nu$" at 3e4,1.2e-11 right
set label 2 "loop" at 1.6e5,1.3e-14
set label 3 "OpenBLAS" at 1.6e5,1.6e-15
set label 4 "compensated" at 1.6e5,3.5e-17
plot data using 1:5 with lines ls 5, \
     data using 1:2 with linespoints ls 2, \
     data using 1:3 with linespoints ls 3, \
     data using 1:4 with linespoints ls 1
