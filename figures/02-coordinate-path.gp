# Coordinate descent and gradient descent in a valley across the axes.
load "figures/style.gp"
file = results."/02/coordinate-path.tsv"
set size ratio -1
set xlabel "$x_1$"
set ylabel "$x_2$"
set xrange [-0.25:1.15]
set yrange [-0.25:0.75]
plot for [r=1:5] file using (column("ex")*r*0.25):(column("ey")*r*0.25) with lines ls 9, \
     file using "gx":"gy" with linespoints ls 5, \
     "" using "x":"y" with lines ls 1
