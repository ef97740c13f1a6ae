load "figures/style.gp"
data = results."/00/shuffle.tsv"
set xrange [0:27]
set yrange [0:0.1]
set xlabel "order, numbered from 1 to 24"
set ylabel "frequency"
set label 1 "partner from all four" at 9,0.088
set label 2 "$1/24$" at 24.8,0.0417
plot 1/24. with lines ls 9, \
     data using 1:3 with points ls 2 ps 0.8, \
     data using 1:2 with points ls 1 ps 0.8
