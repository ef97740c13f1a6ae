# Level sets of (x^2 + 25 y^2)/2 and the circles that enclose one of them.
load "figures/style.gp"
file = results."/01/valley.tsv"
set size ratio -1
set xrange [-1.25:1.25]
set yrange [-1.08:1.08]
set xlabel "$x_1$"
set ylabel "$x_2$"
set label "radius $\\sqrt{2c/\\mu}$" at 0,0.75 center textcolor ls 5
set label "$\\sqrt{2c/L}$" at -0.12,-0.29 textcolor ls 3
set label "$-\\nabla f$" at 0.72,0.38 textcolor ls 2
plot file using "cx":"cy" with lines ls 5, \
     "" using (column("cx")/5):(column("cy")/5) with lines ls 3, \
     for [k=1:4] "" using (column("x")*k/4):(column("y")*k/4) with lines ls 1, \
     results."/01/steepest.tsv" using "x":"y":"gx":"gy" with vectors ls 2
