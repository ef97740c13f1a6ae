# Weights under noise of three sizes: decoupled decay, and L2.
height = 2.5
load "figures/style.gp"
file = results."/07/adamw.tsv"
set multiplot layout 1,2 margins 0.09,0.98,0.2,0.9 spacing 0.06,0
set xrange [0:20000]
set yrange [-0.05:1.05]
set xtics 0,5000,15000
set xlabel "step $t$"
set title "AdamW" offset 0,-0.6
set label 1 "$s=0.1$, $1$, $10$" at 8000,0.62 left textcolor ls 1
plot file using "t":"law" with lines lc rgb "#BBBBBB" lw 6, \
     "" using "t":"w 0.1" with lines ls 2, \
     "" using "t":"w 1" with lines ls 1, \
     "" using "t":"w 10" with lines ls 3
set title "Adam with $\\lambda x$ in the gradient"
set format y ""
set label 1 "$s=0.1$" at 4200,0.1 left textcolor ls 2
set label 2 "$s=1$" at 8000,0.58 left textcolor ls 1
set label 3 "$s=10$" at 13000,0.97 left textcolor ls 3
plot file using "t":"law" with lines lc rgb "#BBBBBB" lw 6, \
     "" using "t":"l2 0.1" with lines ls 2, \
     "" using "t":"l2 1" with lines ls 1, \
     "" using "t":"l2 10" with lines ls 3
unset multiplot
