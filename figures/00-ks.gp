load "figures/style.gp"
data = results."/00/ks.tsv"
set logscale xy
set xrange [12:50000]
set yrange [0.003:1]
set format x "$10^{%T}$"
set format y "$%g$"
set xlabel "number of draws $n$"
set ylabel "distance $D_n$"
set label 1 "failure probability $10^{-9}$" at 700,0.2
set label 2 "uniform and normal" at 200,0.022 right
plot data using 1:4 with lines ls 5, \
     data using 1:2 with linespoints ls 1, \
     data using 1:3 with linespoints ls 2
