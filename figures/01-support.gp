height = 2.4
load "figures/style.gp"
set size ratio -1
unset border
unset tics
set xrange [-2.6:3.4]
set yrange [-1.6:1.9]
set object 1 polygon from -1.5,-1 to 0.5,-1.2 to 1,0.2 to 0.2,1.2 to -1.2,0.8 to -1.5,-1 fc rgb "#1F3A5F" fs transparent solid 0.15 border lc rgb "#1F3A5F"
# x = (2.0, 1.325): its nearest point on the edge (1,.2)-(.2,1.2) is the corner's edge foot
x0 = 1.8; y0 = 1.84
ex = -0.8; ey = 1.0
s = ((x0-1)*ex + (y0-0.2)*ey)/(ex*ex+ey*ey)
zx = 1 + s*ex; zy = 0.2 + s*ey
set arrow 1 from zx,zy to x0,y0 nohead lc rgb "#7A7A7A" dt 3
set arrow 2 from zx-1.6*ex,zy-1.6*ey to zx+1.1*ex,zy+1.1*ey nohead lc rgb "#C8611B" lw 1.8
set arrow 3 from -1.5-0.25,-1+0.9 to -1.5+0.25,-1-0.9 nohead lc rgb "#2E8B74" lw 1.2
set arrow 4 from -1.5-0.9,-1+0.35 to -1.5+0.9,-1-0.35 nohead lc rgb "#2E8B74" lw 1.2
set label 1 "$x$" at x0+0.1,y0-0.02 point pt 7 ps 0.5 lc rgb "#1F3A5F" offset 0.6,0
set label 2 "$z$" at zx,zy point pt 7 ps 0.5 lc rgb "#C8611B" offset -1.4,-0.3
set label 3 "$C$" at -0.4,-0.1
plot NaN
