width = 4.75
height = 4.7
load "figures/style.gp"
set samples 2
set multiplot layout 2,2 spacing 0.08,0.12
set size ratio -1
set tics scale 0.4
set xtics -3,1,3
set ytics -3,1,3
array name[4] = ["valley", "rosenbrock", "huber", "rastrigin"]
array cx[4] = [0, 0, 0, 0]
array cy[4] = [0, 1, 0, 0]
array size[4] = [1.5, 1.6, 1.5, 2.4]
array starx[4] = [0, 1, 0, 0]
array stary[4] = [0, 1, 0, 0]
do for [k=1:4] {
  file = results."/00/levels-".name[k].".tsv"
  grid = build."/figures/levels-".name[k].".table"
  s = size[k]
  set contour base
  unset surface
  set cntrparam levels 12
  set format "%g"
  set autoscale
  set table grid
  splot file matrix columnheaders using ($1 / 40 - 1):($2 / 40 - 1):3
  unset table
  set format "$%g$"
  unset contour
  set surface
  set datafile separator whitespace
  set title name[k] offset 0,-0.8
  set xrange [cx[k] - s:cx[k] + s]
  set yrange [cy[k] - s:cy[k] + s]
  plot grid using (cx[k] + s * $1):(cy[k] + s * $2) with lines ls 1 lw 1, \
       "+" using (starx[k]):(stary[k]) with points ls 2 pt 2
  set datafile separator tab
}
unset multiplot
