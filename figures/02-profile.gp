# Performance profiles of six methods on thirty-five problems.
load "figures/style.gp"
file = results."/02/profile.tsv"
set logscale x 2
set xrange [1:128]
set yrange [0:1]
set xlabel "$\\tau$"
set ylabel "share of the problems"
set key at graph 0.98,0.42 right samplen 2
plot file using "tau":"PR+" with steps ls 1 title "PR+", \
     "" using "tau":"HS" with steps ls 2 title "HS", \
     "" using "tau":"FR" with steps ls 3 title "FR", \
     "" using "tau":"DY" with steps ls 4 title "DY", \
     "" using "tau":"BB" with steps lc rgb "#222222" dt 2 title "Barzilai--Borwein", \
     "" using "tau":"Wolfe" with steps ls 6 title "descent, Wolfe"
