# Effective learning rates of gradients that come rarely.
height = 2.5
load "figures/style.gp"
file = results."/07/rates.tsv"
set logscale xy
set xrange [1:1000]
set yrange [0.02:20]
set xlabel "step"
set ylabel "effective rate over $\\eta$"
set format x "$10^{%T}$"
set format y "$10^{%T}$"
set label "AdaGrad, every step" at 2.2,0.16 left textcolor ls 1
set label "every 10th" at 390,0.235 left textcolor ls 1
set label "every 100th" at 13,1.28 left textcolor ls 1
set label "RMSProp, every step" at 1.3,1.7 left textcolor ls 2
set label "every 10th" at 250,4.8 left textcolor ls 2
set label "every 100th" at 3,14 left textcolor ls 2
plot file using "t":"adagrad 1" with lines ls 1, \
     "" using "t":"adagrad 10" with lines ls 1, \
     "" using "t":"adagrad 100" with lines ls 1, \
     "" using "t":"rmsprop 1" with lines ls 2, \
     "" using "t":"rmsprop 10" with lines ls 2, \
     "" using "t":"rmsprop 100" with lines ls 2
