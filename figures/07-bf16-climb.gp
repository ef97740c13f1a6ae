# Adam on bfloat16: to nearest it stalls.
height = 2.4
load "figures/style.gp"
file = results."/07/bf16-climb.tsv"
set xrange [0:6000]
set yrange [0:2.4]
set xlabel "step"
set ylabel "$x$"
set label 1 "to nearest" at 4500,0.65 center textcolor ls 1
set label 2 "at random" at 2500,1.55 left textcolor ls 2
set label 3 "Kahan" at 2500,1.35 left textcolor ls 3
set label 4 "master copy" at 2500,1.15 left textcolor ls 4
plot file using "t":"nearest" with lines ls 1, \
     "" using "t":"random" with lines ls 2, \
     "" using "t":"kahan" with lines ls 3, \
     "" using "t":"master" with lines ls 4
