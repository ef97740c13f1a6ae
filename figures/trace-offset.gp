load "figures/style.gp"
file = results."/00/trace-offset.tsv"
set datafile missing "nan"
set logscale xy
set format "$10^{%T}$"
set xlabel "$k$"
set ylabel "measured gap"
set xrange [1:1.2e5]
set yrange [1e-7:2]
set label 1 "minimum too low" at 1.0e5,2.2e-4 right
set label 2 "right" at 3.0e4,8e-5 left
set label 3 "too high" at 7.0e3,1.2e-6 right
set arrow 1 from 1e4,1e-7 to 1e4,2 nohead ls 9 dt 3
plot file using "k":"right" with lines ls 1, \
     file using "k":"too_low" with lines ls 2, \
     file using "k":"too_high" with lines ls 3
