load "figures/style.gp"
file = results."/00/trace-thinning.tsv"
set datafile missing "nan"
set xlabel "entries added"
set ylabel "number of the entry"
set xrange [0:122]
set yrange [-3:122]
set label 1 "last entry" at 66,74 right
set label 2 "first entry" at 100,7 center
set label 3 "thinned" at 17,40 center
set arrow 1 from 17,36 to 17,20 lc rgb "#444444" lw 0.8 size 1.5,20
plot file using "added":"kept" with points pt 7 ps 0.16 lc rgb "#1F3A5F", \
     file using "added":"apart" with points pt 6 ps 0.28 lc rgb "#C8611B"
