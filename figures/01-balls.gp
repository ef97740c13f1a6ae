height = 2.6
load "figures/style.gp"
data = results."/01/balls.tsv"
set size ratio -1
unset border
unset tics
set xrange [-2.2:2.2]
set yrange [-1.15:1.15]
set label "$p=\\frac12$" at 0.03,0.12 left tc rgb "#8C5A9E"
set label "$p=1$" at 0.53,0.62 left tc rgb "#C8611B"
set label "$p=2$" at 0.55,-0.95 left tc rgb "#2E8B74"
set label "$p=\\infty$" at 1.06,0.9 left tc rgb "#1F3A5F"
set arrow from 1,0 to 0,1 nohead lc rgb "#7A7A7A" dt 3
plot data using "inf x":"inf y" with lines ls 1, \
  data using "two x":"two y" with lines ls 3, \
  data using "one x":"one y" with lines ls 2, \
  data using "half x":"half y" with lines ls 4
