height = 2.6
load "figures/style.gp"
data = results."/01/hull.tsv"
kept = results."/01/hull-kept.tsv"
set size ratio -1
unset border
unset tics
plot kept using "x":"y" with filledcurves closed fc rgb "#C8611B" fs transparent solid 0.15 border lc rgb "#C8611B", \
  data using "x":"y" with points pt 7 ps 0.25 lc rgb "#9A9A9A", \
  kept using "x":"y" with points pt 7 ps 0.6 lc rgb "#C8611B", \
  data using "mean x":"mean y" every ::0::0 with points pt 2 ps 0.8 lw 2 lc rgb "#1F3A5F"
