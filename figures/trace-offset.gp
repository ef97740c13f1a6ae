load "figures/style.gp"
file = results."/00/trace-offset.tsv"
set datafile missing "nan"
set logscale xy
set format "$10^{%T}$"
set xlabel "$k$"
set ylabel "measured gap"
set xrange [1:1.2e5]
set yrange [1e-6:2]
set label 1 "minimum too low" at 1.1e5,7e-4 right
set label 2 "right" at 9e4,5.5e-6 right
set label 3 "too high" at 5.5e3,6e-6 right
set arrow 1 from 1e4,1e-6 to 1e4,2 nohead ls 9 dt 3
plot file using "k":"right" with lines ls 1, \
     file using "k":"too_low" with lines ls 2, \
     file using "k":"too_high" with lines ls 3
