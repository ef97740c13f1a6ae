# The steps of one coordinate over eta, corrected and not.
height = 2.7
load "figures/style.gp"
file = results."/07/adam-steps.tsv"
set logscale x
set xrange [1:3000]
set yrange [0:7]
set xtics ("$1$" 1, "$10$" 10, "$100$" 100, "$1000$" 1000)
set multiplot layout 1,2 margins 0.13,0.98,0.2,0.9 spacing 0.07,0
set title "corrected" offset 0,-0.6
set xlabel "step $t$"
set ylabel "$|x_t-x_{t-1}|/\\eta$"
set label 1 "equal" at 3,1.35 center textcolor ls 1
set label 2 "random signs" at 20,0.62 left textcolor ls 3
set label 3 "wakes at 1001" at 850,4.5 right textcolor ls 2
plot file using "t":"wakes" with lines ls 2, \
     "" using "t":"equal" with lines ls 1, \
     "" using "t":"random" with lines ls 3, \
     "" using "t":"alternating" with lines ls 5
unset ylabel
unset label
set format y ""
set title "not corrected"
plot file using "t":"wakes0" with lines ls 2, \
     "" using "t":"equal0" with lines ls 1, \
     "" using "t":"random0" with lines ls 3, \
     "" using "t":"alternating0" with lines ls 5
unset multiplot
