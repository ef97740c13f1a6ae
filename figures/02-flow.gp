# The gradient flow and three step sizes in a valley of condition ten.
height = 2.5
load "figures/style.gp"
path = results."/02/flow.tsv"
file = results."/02/flow-steps.tsv"
set size ratio -1
set xrange [-0.15:1.15]
set yrange [-0.16:0.36]
set xlabel "$x_1$"
set ylabel "$x_2$"
set label "minimizer" at 0.02,-0.05 textcolor ls 5
set label "$\\eta L=0.5$" at 0.5,0.12 textcolor ls 1
set label "$1.5$" at 0.86,0.02 textcolor ls 2
set label "$1.9$" at 0.62,0.32 textcolor ls 3
plot path using "x":"y" with lines ls 5 lw 3 dt 1, \
     file using "edge x":"edge y" with linespoints ls 3 lw 1, \
     "" using "long x":"long y" with linespoints ls 2 lw 1.4, \
     "" using "short x":"short y" with linespoints ls 1, \
     "<echo '0 0'" using 1:2 with points pt 2 ps 1 lc rgb "#444444"
