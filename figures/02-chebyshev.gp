# What twelve steps leave of each eigenvector.
load "figures/style.gp"
file = results."/02/chebyshev.tsv"
set logscale y
set yrange [1e-3:2]
set xrange [1:40]
set xlabel "eigenvalue $\\lambda$"
set ylabel "$|p_{12}(\\lambda)|$"
set format y "$10^{%T}$"
set label "gradient descent" at 6,0.4 textcolor ls 1
set label "heavy ball" at 26,0.25 textcolor ls 2
set label "Chebyshev" at 12,0.09 textcolor ls 3
plot file using "lambda":"descent" with lines ls 1, \
     "" using "lambda":"ball" with lines ls 2, \
     "" using "lambda":"chebyshev" with lines ls 3
