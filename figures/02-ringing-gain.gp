# The gain of momentum at each frequency.
height = 2
load "figures/style.gp"
file = results."/02/gain.tsv"
runs = results."/02/gain-runs.tsv"
set logscale xy
set xrange [0.003:3.3]
set yrange [0.4:150]
set xlabel "frequency $\\omega$, radians per step"
set ylabel "gain"
set label "$\\beta=0.99$" at 0.025,55 textcolor ls 1
set label "$\\beta=0.9$" at 0.0045,13 textcolor ls 2
set label "$\\beta=0.5$" at 0.0045,2.7 textcolor ls 3
plot file using "omega":"0.99" with lines ls 1, \
     "" using "omega":"0.9" with lines ls 2, \
     "" using "omega":"0.5" with lines ls 3, \
     runs using "omega":"0.99" with points ls 1, \
     "" using "omega":"0.9" with points ls 2, \
     "" using "omega":"0.5" with points ls 3
