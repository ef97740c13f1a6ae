# Adam on the slopes 3, -1, -1: the points, and the average regret.
height = 2.6
load "figures/style.gp"
path = results."/07/reddi-path.tsv"
loss = results."/07/reddi-regret.tsv"
set multiplot layout 1,2 margins 0.09,0.98,0.2,0.9 spacing 0.13,0
set xrange [1:100]
set xtics (1, 25, 50, 75, 100)
set yrange [-1:1.15]
set xlabel "step $t$"
set title "$x_t$" offset 0,-0.6
set label 1 "Adam" at 60,0.7 center textcolor ls 2
set label 2 "AMSGrad" at 36,-0.3 center textcolor ls 1
plot path using "t":"adam" with lines ls 2 lw 1.2, \
     "" using "t":"amsgrad" with lines ls 1 lw 1.2
set title "average regret $R_t/t$"
set logscale xy
set xrange [1:1e6]
set yrange [1e-4:10]
set xtics ("$1$" 1, "$100$" 100, "$10^4$" 1e4, "$10^6$" 1e6)
set ytics ("$10^{-4}$" 1e-4, "$10^{-3}$" 1e-3, "$0.01$" 0.01, "$0.1$" 0.1, "$1$" 1, "$10$" 10)
set label 1 "Adam" at 8000,1.2 center textcolor ls 2
set label 2 "AMSGrad" at 1200,0.03 right textcolor ls 1
plot loss using "t":"adam" with lines ls 2, \
     "" using "t":"amsgrad" with lines ls 1
unset multiplot
