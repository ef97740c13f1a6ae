# What five Newton-Schulz steps make of a singular value.
height = 2.2
load "figures/style.gp"
file = results."/07/muon.tsv"
set logscale x
set format x "$10^{%T}$"
set xrange [0.001:1]
set yrange [0:1.3]
set xlabel "singular value before"
set ylabel "after five steps"
set arrow 1 from 0.001,1 to 1,1 nohead ls 9
set label "Muon" at 0.0011,1.2 left textcolor ls 1
set label "cubic" at 0.085,0.3 left textcolor ls 2
plot file using "before":"muon" with lines ls 1, \
     "" using "before":"cubic" with lines ls 2
