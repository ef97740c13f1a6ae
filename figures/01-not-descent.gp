# A step against a subgradient: the value rises, the distance falls.
load "figures/style.gp"
file = results."/01/not-descent.tsv"
set xlabel "$t$"
set yrange [0.7:1.6]
set label "$f(x-tg)$" at 0.04,1.45 textcolor ls 1
set label "$f(x-tg_0)$" at 0.17,0.77 textcolor ls 3
set label "$\\|x-tg\\|$" at 0.18,1.03 textcolor ls 2
plot file using "t":"value" with lines ls 1, \
     "" using "t":"shortest" with lines ls 3, \
     "" using "t":"distance" with lines ls 2
