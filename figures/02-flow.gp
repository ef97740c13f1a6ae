# The gradient flow and three step sizes in a valley of condition ten.
height = 2.5
load "figures/style.gp"
path = results."/02/flow.tsv"
file = results."/02/flow-steps.tsv"
set size ratio -1
set xrange [-0.15:1.15]
set yrange [-0.12:0.42]
set xlabel "$x_1$"
set ylabel "$x_2$"
set label "minimizer" at 0.02,-0.05 textcolor ls 5
set label "" at 0,0 point pt 2 ps 1 lc rgb "#444444"
set label "$\\eta L=0.5$" at 0.86,0.21 textcolor ls 1
set label "$1.5$" at 0.8,0.36 textcolor ls 2
set label "$1.9$" at 0.67,0.12 textcolor ls 3
plot path using "x":"y" with lines ls 5 lw 3 dt 1, \
     file using "edge x":"edge y" with linespoints ls 3 lw 1, \
     "" using "long x":"long y" with linespoints ls 2 lw 1.4, \
     "" using "short x":"short y" with linespoints ls 1
