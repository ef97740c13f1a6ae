height = 2.4
load "figures/style.gp"
data = results."/01/total-variation.tsv"
set xrange [0:239]
set xlabel "entry" offset 0,0.4
set label "noisy" at 150,-0.45 tc rgb "#7A7A7A"
set label "denoised" at 96,2.45 tc rgb "#C8611B"
set label "signal" at 20,-0.75 tc rgb "#1F3A5F"
plot data using "i":"noisy" with points pt 7 ps 0.18 lc rgb "#9A9A9A", \
  data using "i":"signal" with steps ls 1, \
  data using "i":"denoised" with steps ls 2
