height = 2.2
load "figures/style.gp"
set multiplot layout 1,2
set size ratio -1
unset border
unset tics
set xrange [-1.2:1.6]
set yrange [-1.2:1.6]
set object 1 polygon from 0,0 to 1.5,0.35 to 1.5,1.5 to 0.6,1.5 to 0,0 fc rgb "#1F3A5F" fs transparent solid 0.18 border lc rgb "#1F3A5F"
set object 2 polygon from 0,0 to 1.6,-0.64 to 1.6,1.6 to -0.373,1.6 to 0,0 fc rgb "#C8611B" fs transparent solid 0.12 border lc rgb "#C8611B"
set label 1 "$K$" at 1.05,0.9 tc rgb "#1F3A5F"
set label 2 "$K^*$" at 0.75,-0.08 tc rgb "#C8611B"
plot NaN
unset object 1
unset object 2
unset label
set xrange [-1.4:1.4]
set yrange [-0.4:2]
set label 3 "semidefinite" at 0,1.25 center tc rgb "#1F3A5F"
set label 4 "$z=y^2$" at 1.12,0.85 left tc rgb "#1F3A5F"
set xzeroaxis ls 9
set label 5 "$y$" at 1.3,-0.18
plot "+" using 1:($1**2<2?$1**2:2):(2) with filledcurves fc rgb "#1F3A5F" fs transparent solid 0.15 noborder, x*x with lines ls 1
unset multiplot
