height = 2.5
load "figures/style.gp"
data = results."/01/jensen.tsv"
set xrange [-1.6:2.4]
set yrange [-0.15:2.6]
set xtics ("$-1$" -1, "$0$" 0, "$2$" 2, "$\\mathrm{E}X$" 0.75)
unset ytics
set object 1 polygon from -1,0.5 to 0,0 to 2,2 to -1,0.5 fc rgb "#C8611B" fs transparent solid 0.15 border lc rgb "#C8611B"
set arrow 1 from 0.75,0.28125 to 0.75,1.125 nohead lc rgb "#7A7A7A" dt 3
set label 1 "$(\\mathrm{E}X,\\mathrm{E}f(X))$" at 0.62,1.42 right
set arrow 2 from 0.5,1.37 to 0.72,1.17 head filled size 0.08,20 lc rgb "#7A7A7A"
set label 2 "$f(\\mathrm{E}X)$" at 0.85,0.18 left
plot data using "x":"f" with lines ls 1, \
  data using "x mean":"f mean" every ::0::0 with points pt 7 ps 0.6 lc rgb "#C8611B", \
  "+" using (0.75):(0.28125) every ::0::0 with points pt 7 ps 0.5 lc rgb "#1F3A5F"
