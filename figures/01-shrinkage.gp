load "figures/style.gp"
data = results."/01/shrinkage.tsv"
set xrange [-4:4]
set yrange [-3.3:4.2]
set xlabel "$v$" offset 0,0.4
set ylabel "$\\mathrm{prox}(v)$" offset 1,0
set label "absolute value" at -1.55,0.35 right tc rgb "#1F3A5F"
set label "square" at -2.2,-0.85 left tc rgb "#C8611B"
set label "elastic net" at 2.2,0.35 left tc rgb "#2E8B74"
set label "Huber" at -3.95,-3.05 left tc rgb "#8C5A9E"
set label "logistic loss" at 0.3,1.5 right tc rgb "#7A7A7A"
plot x with lines ls 9 dt 3, \
  data using "v":"logistic" with lines ls 5, \
  data using "v":"huber" with lines ls 4, \
  data using "v":"square" with lines ls 2, \
  data using "v":"net" with lines ls 3, \
  data using "v":"abs" with lines ls 1
