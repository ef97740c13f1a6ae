# Three methods in the narrow valley, from above.
height = 2.6
load "figures/style.gp"
file = results."/02/momentum-paths.tsv"
level = results."/02/momentum-levels.tsv"
set size ratio -1
set xlabel "$x_1$"
set ylabel "$x_2$"
set xrange [-0.5:1.3]
set yrange [-0.3:0.9]
set key spacing 1.3 top left Left reverse
plot level using "x":"y" with lines ls 9 notitle, \
     file using "gd x":"gd y" with linespoints ls 1 title "gradient descent", \
     "" using "ball x":"ball y" with linespoints ls 2 title "heavy ball", \
     "" using "nesterov x":"nesterov y" with linespoints ls 3 title "Nesterov"
