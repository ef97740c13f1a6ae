# Worst value after k steps over L R^2 / 2 against the constant step.
load "figures/style.gp"
file = results."/02/tight.tsv"
set logscale y
set xrange [0.3:2]
set yrange [0.003:1]
set xlabel "step times smoothness, $h=\\eta L$"
set ylabel "guaranteed value over $\\frac12LR^2$"
set label "$k=1$" at 0.5,0.6 textcolor ls 1
set label "$k=5$" at 0.5,0.225 textcolor ls 2
set label "$k=20$" at 0.5,0.066 textcolor ls 3
set label "$k=100$" at 0.5,0.0135 textcolor ls 4
set label "best step" at 1.55,0.16 textcolor ls 5
set arrow from 1,0.003 to 1,1 nohead ls 9
plot file using "h":"1" with lines ls 1, \
     "" using "h":"5" with lines ls 2, \
     "" using "h":"20" with lines ls 3, \
     "" using "h":"100" with lines ls 4, \
     results."/02/tight-best.tsv" using "h":"value" with points ls 5
