# The coefficients of the lasso on diabetes along the path of penalties.
height = 2.4
load "figures/style.gp"
file = results."/02/lasso-path.tsv"
set logscale x
set xrange [0.0023:2.4]
set yrange [-700:750]
set xlabel "penalty $\\lambda$"
set ylabel "coefficient $x_j$"
set format x "$10^{%T}$"
set arrow from 2.148,-700 to 2.148,750 nohead ls 5
set label "bmi" at 0.55,520 textcolor ls 1
set label "s1" at 0.0085,-500 textcolor ls 3
set label "s3" at 0.35,-160 textcolor ls 4
plot for [j in "1 2 4 6 8 9 10"] file using 1:(column(j+2)) with lines ls 2 lw 1.3, \
     file using 1:(column(5)) with lines ls 1, \
     file using 1:(column(7)) with lines ls 3, \
     file using 1:(column(9)) with lines ls 4
