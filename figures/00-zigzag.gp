load "figures/style.gp"
file = results."/00/zigzag.tsv"
stats file using "value" nooutput name "F"
set size ratio -1
set xrange [-0.95:1.15]
set yrange [-0.58:0.62]
set xlabel "$x_1$"
set ylabel "$x_2$"
set samples 400
set parametric
set trange [0:2*pi]
c = cos(0.5); s = sin(0.5)
f(k) = F_max * (9.0/11)**(2*k)
# the level lines through the iterates, turned by half a radian
u(k,t) = sqrt(2*f(k))*cos(t)
v(k,t) = sqrt(2*f(k)/10)*sin(t)
set label "$x_0$" at 0.97,0.4 left textcolor ls 2
plot for [k=0:6] c*u(k,t)+s*v(k,t), s*u(k,t)-c*v(k,t) with lines ls 5 lw 1, \
     file using "x":"y" with linespoints ls 2
