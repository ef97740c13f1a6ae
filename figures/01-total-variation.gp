height = 2.4
load "figures/style.gp"
data = results."/01/total-variation.tsv"
set xrange [0:239]
set xlabel "entry" offset 0,0.4
set yrange [-1.9:4.7]
set label "noisy" at 150,-0.6 tc rgb "#7A7A7A"
set label "denoised" at 90,3.35 center tc rgb "#C8611B"
set label "signal" at 30,-1.5 center tc rgb "#1F3A5F"
plot data using "i":"noisy" with points pt 7 ps 0.18 lc rgb "#9A9A9A", \
  data using "i":"signal" with steps ls 1, \
  data using "i":"denoised" with steps ls 2
