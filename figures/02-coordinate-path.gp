# Coordinate descent and gradient descent in a valley across the axes.
height = 2.2
load "figures/style.gp"
file = results."/02/coordinate-path.tsv"
set size ratio -1
set xlabel "$x_1$"
set ylabel "$x_2$"
set xrange [-0.2:1.3]
set yrange [-0.12:0.82]
set label "in turn" at 0.35,0.74 textcolor ls 1
set label "gradient" at 0.26,0.42 right textcolor ls 2
plot for [r=1:5] file using (column("ex")*r*0.25):(column("ey")*r*0.25) with lines ls 9, \
     file using "gx":"gy" with linespoints ls 2 pt 7 ps 0.25 lw 0.8, \
     "" using "x":"y" with lines ls 1
