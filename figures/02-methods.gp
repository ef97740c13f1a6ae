# Seven methods in the valley of 200 dimensions.
load "figures/style.gp"
file = results."/02/methods.tsv"
set logscale y
set xrange [0:400]
set yrange [1e-20:1e3]
set xlabel "gradients"
set ylabel "$f(x_k)-f^\\star$"
set format y "$10^{%T}$"
set key at graph 0.01,0.47 left Left reverse samplen 2
plot file using "k":"descent" with lines ls 1 title "descent", \
     "" using "k":"BB" with lines ls 2 title "Barzilai--Borwein", \
     "" using "k":"nesterov" with lines ls 3 title "Nesterov", \
     "" using "k":"ball" with lines ls 4 title "heavy ball", \
     "" using "k":"chebyshev" with lines lc rgb "#888888" lw 2 title "Chebyshev", \
     "" using "k":"PR+" with lines ls 6 title "PR+", \
     "" using "k":"cg" with lines ls 1 dt 2 title "conjugate gradients"
