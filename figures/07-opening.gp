# Three rules in a narrow valley.
height = 2.3
load "figures/style.gp"
file = results."/07/paths.tsv"
set xrange [-4.4:1.2]
set yrange [-1.7:1.9]
set xlabel "$x$"
set ylabel "$y$"
set parametric
set trange [0:2*pi]
unset key
do for [i=1:5] { eval sprintf("r%d = %f", i, 0.4*i*i*0.45 + 0.3*i) }
set label "gradient descent" at -3.55,1.45 left textcolor ls 1
set label "AdaGrad" at -1.9,0.55 left textcolor ls 2
set label "Adam" at -2.6,-0.75 left textcolor ls 3
plot for [i=1:7] 0.65*i*cos(t),0.65*i*sin(t)/sqrt(50) with lines ls 9, \
     file using "gd x":"gd y" with linespoints ls 1 pt 7 ps 0.35, \
     "" using "adagrad x":"adagrad y" with linespoints ls 2 pt 7 ps 0.35, \
     "" using "adam x":"adam y" with linespoints ls 3 pt 7 ps 0.35
