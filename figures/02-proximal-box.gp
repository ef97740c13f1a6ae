# Projected gradients on a quadratic in a box.
height = 2.2
load "figures/style.gp"
file = results."/02/proximal-box.tsv"
stats file using "value" nooutput name "F"
set size ratio -1
set xrange [-0.75:1.75]
set yrange [-0.9:0.85]
set xlabel "$x_1$"
set ylabel "$x_2$"
set samples 300
set parametric
set trange [0:2*pi]
c = cos(0.5); s = sin(0.5)
u(f,t) = sqrt(2*f)*cos(t)
v(f,t) = sqrt(2*f/10)*sin(t)
set object 1 rectangle from 0.35,-0.8 to 1.6,0.7 fs empty border lc rgb "#1F3A5F" lw 1.6
set label "$x_0$" at 1.44,-0.72 right textcolor ls 2
set label "box" at 1.55,0.6 right textcolor ls 1
set label "" at 0,0 point pt 7 ps 0.5 lc rgb "#7A7A7A"
set label "" at 0.35,0 point pt 5 ps 0.7 lc rgb "#2E8B74"
plot for [k=0:5] c*u(F_min*3**k,t)+s*v(F_min*3**k,t), s*u(F_min*3**k,t)-c*v(F_min*3**k,t) with lines ls 5 lw 1, \
     file using "x":"y" with linespoints ls 2
