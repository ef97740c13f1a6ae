height = 2.3
load "figures/style.gp"
data = results."/01/conjugate.tsv"
set multiplot layout 1,2
set xrange [-3:1.5]
set xtics 1
set yrange [-1.2:4.3]
set xlabel "$x$" offset 0,0.4
set label 1 "$e^x$" at 1.15,3.9 right tc rgb "#1F3A5F"
set label 2 "slope 2" at -0.4,-0.75 tc rgb "#C8611B"
set label 3 "slope $\\frac12$" at 0.45,0.6 tc rgb "#2E8B74"
plot data using "x":"half" with lines ls 3, data using "x":"two" with lines ls 2, \
  data using "x":"f" with lines ls 1
unset label
set xrange [-0.5:3]
set ytics 0.5
set yrange [-1.2:0.6]
set xlabel "$u$" offset 0,0.4
set label 4 "$f^*(u)=u\\log u-u$" at 0.3,0.35 tc rgb "#1F3A5F"
set label 5 "" at 0.5,0.5*log(0.5)-0.5 point pt 7 ps 0.5 lc rgb "#2E8B74"
set label 6 "" at 2,2*log(2)-2 point pt 7 ps 0.5 lc rgb "#C8611B"
plot data using "u":"conjugate" with lines ls 1
unset multiplot
