load "figures/style.gp"
data = results."/01/price.tsv"
set xrange [-1.2:10]
set yrange [-3:11]
set xlabel "relaxation $u$"
set arrow 1 from 0,-3 to 0,11 nohead ls 9
set label 1 "$p(u)$" at 6.8,2.2 left tc rgb "#1F3A5F"
set label 2 '$p(0)-\lambda^\star u$' at 3.1,-0.6 left tc rgb "#C8611B"
plot data using "u":"p" with lines ls 1, \
     data using "u":($3>-3?$3:NaN) with lines ls 2, \
     "+" using (0):(5) every ::0::0 with points ls 1 ps 0.9
