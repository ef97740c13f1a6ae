load "figures/style.gp"
data = results."/01/value-set.tsv"
set xrange [-2:9]
set yrange [-1:13]
set xlabel "constraint $u=(x-2)(x-4)$"
set ylabel "objective $t=x^2+1$"
set arrow 1 from 0,-1 to 0,13 nohead ls 9
g(l) = 1+8*l-9*l*l/(1+l)
set label 1 '$\lambda^\star=2$' at 1.7,3.2 left tc rgb "#C8611B"
set label 2 '$\lambda=\frac12$' at 4.6,0.2 left tc rgb "#2E8B74"
set label 3 '$\lambda=8$' at 0.35,-0.2 left tc rgb "#8C5A9E"
set label 4 "$5$" at 0.25,5.6 left tc rgb "#C8611B"
set label 5 "$3.5$" at 0.12,2.6 left tc rgb "#2E8B74"
set label 6 "$1$" at -0.2,1.0 right tc rgb "#8C5A9E"
plot data using "u":"t" with lines ls 1, \
     g(2)-2*x with lines ls 2, g(0.5)-0.5*x with lines ls 3, \
     g(8)-8*x with lines ls 4, \
     "+" using (0):(5) every ::0::0 with points ls 2 ps 1
