# Least absolute deviations on diabetes: the best value so far.
height = 2.2
load "figures/style.gp"
file = results."/02/subgradient.tsv"
set logscale xy
set yrange [1e-4:200]
set xrange [1:5000]
set xlabel "points seen $k$"
set ylabel "best $f-f_\\star$"
set format "$10^{%T}$"
set label "$RG/\\sqrt k$" at 12,60 textcolor ls 5
set label "constant" at 190,2.8 textcolor ls 1
set label "constant length" at 160,0.012 right textcolor ls 2
set label "$\\eta/\\sqrt k$" at 2000,0.03 textcolor ls 3
set label "$\\eta/k$" at 2000,0.6 textcolor ls 4
set label "Polyak" at 900,6e-4 right textcolor rgb "black"
plot file using "k":"bound" with lines ls 5, \
     "" using "k":"constant" with lines ls 1, \
     "" using "k":"length" with lines ls 2, \
     "" using "k":"root" with lines ls 3, \
     "" using "k":"harmonic" with lines ls 4, \
     "" using "k":"polyak" with lines ls 1 lc rgb "black"
