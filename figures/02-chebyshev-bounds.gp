# Chebyshev's method with right and wrong bounds of the spectrum.
load "figures/style.gp"
file = results."/02/chebyshev-bounds.tsv"
set logscale y
set yrange [1e-10:1e4]
set xrange [0:300]
set xlabel "step $k$"
set ylabel "$(f(x_k)-f^\\star)/(f(x_0)-f^\\star)$"
set format y "$10^{%T}$"
set label "conjugate gradients" at 118,3e-9 right textcolor ls 5
set label "right bounds" at 150,1e-7 left textcolor ls 1
set label "$\\mu$ too large" at 298,5e-3 right textcolor ls 2
set label "$\\mu$ too small" at 270,3e-6 right textcolor ls 3
set label "$L$ too small" at 235,80 right textcolor ls 4
plot file using "k":"right" with lines ls 1, \
     "" using "k":"mu large" with lines ls 2, \
     "" using "k":"mu small" with lines ls 3, \
     "" using "k":"L small" with lines ls 4, \
     "" using "k":"cg" with lines ls 5
