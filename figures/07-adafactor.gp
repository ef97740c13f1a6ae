# The second moment of a real model and the guess from its sums.
height = 3
load "figures/style.gp"
file = results."/07/adafactor.tsv"
set logscale xy
set xrange [1e-5:1e-1]
set yrange [1e-5:1e-1]
set format x "$10^{%L}$"
set format y "$10^{%L}$"
set xlabel "$\\sqrt{v}$, exact"
set ylabel "guess"
plot x with lines ls 2, 2*x with lines ls 3, x/2 with lines ls 3, \
     file using "exact":"guess" with points pt 7 ps 0.25 lc rgb "#555555"
