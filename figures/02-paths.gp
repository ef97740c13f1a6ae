# The narrow valley in the plane through five methods.
load "figures/style.gp"
file = results."/02/paths.tsv"
set xrange [-9:21]
set yrange [-3.1:3.1]
set xlabel "$x_1$"
set ylabel "$x_2$" offset 1
set parametric
set trange [0:2*pi]
e(c) = sqrt(2*c)
set key at graph 0.01,0.99 left Left reverse samplen 2 opaque
plot e(8)*cos(t), e(8)*sin(t)/sqrt(20) with lines lc rgb "#bbbbbb" lw 1 notitle, \
     e(32)*cos(t), e(32)*sin(t)/sqrt(20) with lines lc rgb "#bbbbbb" lw 1 notitle, \
     e(72)*cos(t), e(72)*sin(t)/sqrt(20) with lines lc rgb "#bbbbbb" lw 1 notitle, \
     e(128)*cos(t), e(128)*sin(t)/sqrt(20) with lines lc rgb "#bbbbbb" lw 1 notitle, \
     file using "exact x":"exact y" with linespoints ls 1 pt 7 ps 0.3 title "exact", \
     file using "constant x":"constant y" with linespoints ls 2 pt 7 ps 0.3 title "constant", \
     file using "ball x":"ball y" with linespoints ls 3 pt 7 ps 0.3 title "heavy ball", \
     file using "nesterov x":"nesterov y" with linespoints ls 4 dt 1 pt 7 ps 0.3 title "Nesterov", \
     file using "cg x":"cg y" with linespoints lc rgb "#222222" lw 2 pt 7 ps 0.3 title "conjugate gradients"
