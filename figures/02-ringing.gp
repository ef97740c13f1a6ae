# The rate of one component of the heavy ball.
height = 2.3
load "figures/style.gp"
file = results."/02/ringing.tsv"
set xrange [0:4]
set yrange [0:1.2]
set xlabel "$\\eta\\lambda$"
set ylabel "rate per step"
set arrow 1 from 0,1 to 4,1 nohead ls 9
set label "$\\beta=0$" at 1.13,0.04 textcolor ls 1
set label "$\\beta=0.25$" at 1.0,0.56 center textcolor ls 2
set label "$\\beta=0.5$" at 1.3,0.765 center textcolor ls 3
set label "$\\beta=0.81$" at 1.3,0.955 center textcolor ls 4
plot file using "a":"0" with lines ls 1, \
     "" using "a":"0.25" with lines ls 2, \
     "" using "a":"0.5" with lines ls 3, \
     "" using "a":"0.81" with lines ls 4
