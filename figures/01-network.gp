height = 2.3
load "figures/style.gp"
data = results."/01/network.tsv"
set xlabel "$t$, from the weights ($0$) to the same units exchanged ($1$)" offset 0,0.4
set ylabel "mean squared error" offset 0.3,0
set yrange [-0.02:0.3]
set ytics 0,0.1
set label "chord" at 0.5,0.018 center tc rgb "#C8611B"
set label "loss" at 0.5,0.255 center tc rgb "#1F3A5F"
plot 0 with lines ls 2, data using "t":"loss" with lines ls 1
