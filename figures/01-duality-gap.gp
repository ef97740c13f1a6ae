load "figures/style.gp"
data = results."/01/finite-problem.tsv"
set xrange [-1.8:1.8]
set yrange [0:4]
set xlabel "constraint $u$"
set ylabel "objective $t$"
set arrow 1 from 0,0 to 0,4 nohead ls 9
d = 0.7+0.9*2.5/2.4
set arrow 2 from -1.5,3.2 to 0.9,0.7 nohead ls 2
set arrow 3 from 0.9,0.7 to 1.4,0.6 nohead ls 5
set label 1 '$d^\star$' at -0.06,d-0.12 right tc rgb "#C8611B"
set label 2 '$p^\star$' at 0.06,2.6 left tc rgb "#1F3A5F"
set arrow 4 from 0,2.5 to -0.2,2.5 nohead ls 9 dt 3
set arrow 5 from 0,d to 0,2.5 heads size 0.06,20 lc rgb "#1F3A5F" lw 1.4
set label 3 "gap" at 0.06,2.1 left tc rgb "#1F3A5F"
plot data using "u":"t" with points ls 1 ps 0.9
