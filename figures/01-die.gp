load "figures/style.gp"
data = results."/01/die.tsv"
set xrange [0.5:6.5]
set yrange [0:0.4]
set xtics 1,1,6
set ytics 0,0.1,0.4
set xlabel "face"
set ylabel "probability"
set style fill solid 0.85 noborder
set boxwidth 0.24
set label 1 "mean $2.5$" at 1.2,0.36 left tc rgb "#2E8B74"
set label 2 "mean $3.5$" at 3.5,0.2 center tc rgb "#7A7A7A"
set label 3 "mean $4.5$" at 5.8,0.36 right tc rgb "#1F3A5F"
plot data using ($1-0.26):"low" with boxes ls 3, \
     data using 1:"fair" with boxes lc rgb "#B0B0B0", \
     data using ($1+0.26):"high" with boxes ls 1
