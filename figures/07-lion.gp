# Signs follow the majority, averages do not.
height = 2.4
load "figures/style.gp"
file = results."/07/lion.tsv"
set xrange [0:300]
set yrange [-3.2:1.4]
set xlabel "step"
set ylabel "$x$"
set label "signs alone" at 175,0.86 center textcolor ls 1
set label "Adam, $\\beta_1=0$, $\\beta_2=0.1$" at 235,0.2 center textcolor ls 4
set label "Lion" at 215,-2.35 center textcolor ls 2
set label "Adam" at 240,-0.75 center textcolor ls 3
plot file using "t":"signs" with lines ls 1, \
     "" using "t":"lion" with lines ls 2, \
     "" using "t":"adam" with lines ls 3, \
     "" using "t":"adam0" with lines ls 4
