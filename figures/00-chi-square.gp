load "figures/style.gp"
data = results."/00/chi-square.tsv"
set xrange [0:40]
set yrange [0:*]
set xlabel "chi-square statistic"
set ylabel "density"
set label 1 "law with 15 degrees of freedom" at 19,0.062
plot data using 1:2 with histeps ls 2, \
     data using 1:3 smooth csplines with lines ls 1
