load "figures/style.gp"
data = results."/01/opening.tsv"
set xrange [-1.6:2.6]
set yrange [-0.6:3.4]
set xtics ("$a$" -1, "$b$" 2)
unset ytics
set xlabel "$x$" offset 0,0.4
set label 1 "$f$" at 2.33,2.12 tc rgb "#1F3A5F"
set label 2 "chord" at 0.5,2.3 center tc rgb "#C8611B"
set label 3 "tangent at $a$" at 0.14,-0.38 right tc rgb "#2E8B74"
lo(x,t) = (x >= -1.0001 && x <= 2.0001) ? (t > -0.6 ? t : -0.6) : NaN
plot data using "x":(lo($1,$4)):(($1>=-1.0001&&$1<=2.0001)?$3:NaN) \
       with filledcurves fc rgb "#1F3A5F" fs transparent solid 0.10 noborder, \
     data using "x":(($1>=-1.0001&&$1<=2.0001)?$3:NaN) with lines ls 2, \
     data using "x":"tangent" with lines ls 3, \
     data using "x":"f" with lines ls 1, \
     data using (abs($1+1)<0.011||abs($1-2)<0.011 ? $1 : NaN):"f" with points ls 1 ps 0.9
