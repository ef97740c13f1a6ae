# Unit balls of four norms and the steepest direction in each.
height = 1.75
load "figures/style.gp"
ball = results."/02/norms.tsv"
best = results."/02/norms-best.tsv"
set size ratio -1
unset border
unset tics
set xrange [-1.4:10.4]
set yrange [-1.75:1.75]
set label "$\\ell_2$" at 0,-1.5 center textcolor ls 1
set label "$\\ell_1$" at 2.9,-1.5 center textcolor ls 2
set label "$\\ell_\\infty$" at 5.8,-1.5 center textcolor ls 3
set label "$\\sqrt{d^\\mathsf{T}Hd}$" at 8.8,-1.5 center textcolor ls 4
shift(i) = i < 3 ? 2.9 * i : 8.8
plot ball using "2 x":"2 y" with lines ls 1, \
  "" using (column("1 x")+shift(1)):"1 y" with lines ls 2, \
  "" using (column("inf x")+shift(2)):"inf y" with lines ls 3, \
  "" using (column("H x")+shift(3)):"H y" with lines ls 4 dt 1, \
  best using (shift(column("norm"))):(0):(1):(0.6) with vectors lc rgb "#9A9A9A" lw 1.5, \
  best using (shift(column("norm"))):(0):"x":"y" with vectors lc rgb "#C8611B" lw 3
