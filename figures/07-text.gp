# AdaGrad's effective rates after a pass over letters.
height = 2.5
load "figures/style.gp"
file = results."/07/text-rates.tsv"
set logscale xy
set xrange [0.8:6000]
set yrange [0.03:30]
set xlabel "times that the coordinate was not zero"
set ylabel "effective rate"
set format x "$10^{%T}$"
set format y "$10^{%T}$"
plot file using "count":"rate" with points pt 7 ps 0.25 lc rgb "#888888"
