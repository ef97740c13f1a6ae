# Values under fixed and falling steps: what convexity does not give.
load "figures/style.gp"
file = results."/01/no-limit.tsv"
set logscale xy
set xlabel "$k$"
set ylabel "$f(x_k)-\\inf f$"
set xrange [1:1000]
set yrange [1e-6:10]
set format "$10^{%T}$"
set label "$|x|$" at 300,0.42 textcolor ls 1
set label "$|x|+x^2$" at 250,0.025 textcolor ls 2
set label "$e^{-x}$" at 300,0.0075 textcolor ls 3
set label "$|x|+x^2$, steps $\\frac{1}{2(k+2)}$" at 40,1.6e-4 textcolor ls 4
set label "$x^2$" at 12,1e-4 textcolor ls 5
# Where the iterates alternate, even and odd steps are drawn apart.
plot for [s=1:2] file using "k":"abs" every 2::s with lines ls 1, \
     "" using "k":"fixed" with lines ls 2, \
     "" using "k":"exp" with lines ls 3, \
     for [s=1:2] "" using "k":"falling" every 2::s with lines ls 4, \
     "" using "k":"parabola" with lines ls 5
