load "figures/style.gp"
data = results."/01/separable.tsv"
set multiplot layout 1,2
set logscale y
set format y "$10^{%L}$"
set xlabel "scale $t$ of the direction $v$" offset 0,0.4
set title "loss $F(tv)$" offset 0,-0.6
set xtics 1
set yrange [1e-9:3]
set ytics 1e-8,100
plot data using "scale":"loss along v" with linespoints ls 1
set logscale x
set format x "$10^{%L}$"
set xtics 1,1000
set xlabel "$1/\\lambda$" offset 0,0.4
set title "norm $\\|w_\\lambda\\|$" offset 0,-0.6
set yrange [0.3:10000]
set ytics 1,10
plot data using "1/lambda":"norm" with linespoints ls 2
unset multiplot
