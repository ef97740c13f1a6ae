# The condition number of one quadratic in other units.
load "figures/style.gp"
file = results."/01/scaling.tsv"
set logscale xy
set xlabel "scale $s$ of the second variable"
set ylabel "$\\kappa$"
set format "$10^{%T}$"
set label "$(1+|r|)/(1-|r|)$" at 0.005,2.9 textcolor ls 2
plot file using "s":"kappa" with lines ls 1, \
     "" using "s":"best" with lines ls 2
