load "figures/style.gp"
data = results."/01/certificate-lasso.tsv"
set xrange [1:70]
set yrange [1e-15:3]
set logscale xy
set format y "$10^{%T}$"
set ytics 1e-15,1e3,1
set xlabel "sweeps"
set ylabel "relative to the start"
cut(v) = v > 1.01e-15 ? v : NaN
set label 1 '$\alpha=2$' at 5.2,1e-7 left tc rgb "#2E8B74"
set arrow 1 from 1.9,2e-3 to 2.3,1.1e-2 nohead lc rgb '#C8611B' lw 0.8
set label 2 '$\alpha=0.5$' at 1.3,3e-4 left tc rgb "#C8611B"
set label 3 '$\alpha=0.1$' at 32,3e-7 left tc rgb "#1F3A5F"
set label 4 "gap: full, error: dotted" at 1.15,1e-14 left
plot data using "sweep":(cut(column("gap_01"))) with lines ls 1, \
     data using "sweep":(cut(column("error_01"))) with lines ls 1 lw 1.6 dt 3, \
     data using "sweep":(cut(column("gap_05"))) with lines ls 2, \
     data using "sweep":(cut(column("error_05"))) with lines ls 2 lw 1.6 dt 3, \
     data using "sweep":(cut(column("gap_2"))) with lines ls 3, \
     data using "sweep":(cut(column("error_2"))) with lines ls 3 lw 1.6 dt 3
