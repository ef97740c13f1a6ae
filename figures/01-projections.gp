height = 1.9
load "figures/style.gp"
data = results."/01/projections.tsv"
set multiplot layout 1,3
set size ratio -1
set lmargin 0
set rmargin 0
set tmargin 1.3
set bmargin 0
unset border
unset tics
set xrange [-2.05:2.05]
set yrange [-2.05:2.05]
set title "simplex" offset 0,-0.8
plot data using 1:2:($3-$1):($4-$2) with vectors nohead lc rgb "#BBBBBB" lw 0.6, \
  data using 1:2 with points pt 7 ps 0.12 lc rgb "#7A7A7A", \
  "+" using (column(0)/100.):(1-column(0)/100.) every ::0::100 with lines ls 1 lw 1.2, \
  data using 3:4 with points pt 7 ps 0.4 lc rgb "#C8611B"
set title "$\\ell_1$ ball" offset 0,-0.8
set object 1 polygon from 1,0 to 0,1 to -1,0 to 0,-1 to 1,0 fs empty border lc rgb "#1F3A5F" lw 1.2
plot data using 1:2:($5-$1):($6-$2) with vectors nohead lc rgb "#BBBBBB" lw 0.6, \
  data using 1:2 with points pt 7 ps 0.12 lc rgb "#7A7A7A", \
  data using 5:6 with points pt 7 ps 0.4 lc rgb "#C8611B"
unset object 1
set title "Euclidean ball" offset 0,-0.8
set object 2 circle at 0,0 size 1 fs empty border lc rgb "#1F3A5F" lw 1.2
plot data using 1:2:($7-$1):($8-$2) with vectors nohead lc rgb "#BBBBBB" lw 0.6, \
  data using 1:2 with points pt 7 ps 0.12 lc rgb "#7A7A7A", \
  data using 7:8 with points pt 7 ps 0.4 lc rgb "#C8611B"
unset multiplot
