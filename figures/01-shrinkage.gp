load "figures/style.gp"
data = results."/01/shrinkage.tsv"
set xrange [-4:6.2]
set xtics -4,2,4
set yrange [-3.6:4.4]
set xlabel "$v$" offset 0,0.4
set ylabel "$\\mathrm{prox}(v)$" offset 0.3,0
set label "absolute value" at 4.15,2.95 tc rgb "#1F3A5F"
set label "square" at 4.15,1.85 tc rgb "#C8611B"
set label "elastic net" at 4.15,2.4 tc rgb "#2E8B74"
set label "Huber" at 4.15,3.5 tc rgb "#8C5A9E"
set label "logistic loss" at 4.15,4.05 tc rgb "#7A7A7A"
plot (x <= 4 ? x : NaN) with lines ls 9 dt 3, \
  data using "v":"logistic" with lines ls 5, \
  data using "v":"huber" with lines ls 4, \
  data using "v":"square" with lines ls 2, \
  data using "v":"net" with lines ls 3, \
  data using "v":"abs" with lines ls 1
