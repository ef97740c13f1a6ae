load "figures/style.gp"
data = results."/01/dual-function.tsv"
set xrange [-0.7:6]
set yrange [-8:6.6]
set xlabel 'multiplier $\lambda$'
set xtics 0,1,6
set arrow 1 from 0,-8 to 0,6.6 nohead ls 9
set label 1 '$p^\star=5$' at 5.95,5.75 right tc rgb "#C8611B"
set label 2 '$g(\lambda)$' at 4.6,2.9 left tc rgb "#1F3A5F"
set label 3 '$\lambda^\star=2$' at 2,3.9 center tc rgb "#1F3A5F"
plot 5 with lines ls 2 dt 2, \
     data using 1:($1<0?$2:NaN) with lines ls 5, \
     data using 1:($1>=0?$2:NaN) with lines ls 1, \
     "+" using (2):(5) every ::0::0 with points ls 1 ps 0.9
