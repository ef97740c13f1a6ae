# A function along a line and the steps that each condition accepts.
load "figures/style.gp"
file = results."/02/wolfe.tsv"
set xrange [0:10]
set yrange [-2.25:0.3]
set xlabel "step $t$"
set ylabel "$\\varphi(t)-\\varphi(0)$"
set label "Armijo" at 10.1,-1.65 left
set label "Goldstein" at 10.1,-1.8 left
set label "Wolfe" at 10.1,-1.95 left
set label "strong Wolfe" at 10.1,-2.1 left
set rmargin 14
on(x, y) = x > 0 ? y : NaN
plot file using "t":"phi" with lines ls 1, \
     "" using "t":"armijo line" with lines ls 2 dt 3, \
     "" using "t":"goldstein line" with lines ls 2 dt 2, \
     "" using "t":(on(column("armijo"), -1.65)) with lines lw 4 lc rgb "#444444", \
     "" using "t":(on(column("goldstein"), -1.8)) with lines lw 4 lc rgb "#444444", \
     "" using "t":(on(column("wolfe"), -1.95)) with lines lw 4 lc rgb "#444444", \
     "" using "t":(on(column("strong"), -2.1)) with lines lw 4 lc rgb "#444444"
