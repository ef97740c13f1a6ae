load "figures/style.gp"
data = results."/01/price-failures.tsv"
set xrange [-0.05:1]
set yrange [-0.05:1.12]
set xlabel "relaxation $u$"
set ylabel "$p(u)/p(0)$"
set label 1 "a jump" at 0.12,0.06 center tc rgb "#C8611B"
set label 2 "two disks" at 0.27,0.34 left tc rgb "#2E8B74"
set label 3 'interval, slope $-\lambda^\star/5$' at 0.55,0.87 left tc rgb "#1F3A5F"
plot data using "u":"slope" with lines ls 1, \
     data using "u":"tangent" with lines ls 3, \
     data using "u":($1>0?$2:NaN) with lines ls 2, \
     "+" using (0):(1) every ::0::0 with points ls 2 ps 0.9
