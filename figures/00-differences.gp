load "figures/style.gp"
data = results."/00/differences.tsv"
set logscale xy
set format "$10^{%L}$"
set xrange [1e-16:1]
set yrange [1e-17:100]
set xtics 1e-16,1e4
set ytics 1e-16,1e4
set xlabel "step $h$" offset 0,0.4
set label "forward" at 1e-5,3e-4 tc rgb "#1F3A5F"
set label "central" at 2e-4,3e-12 tc rgb "#C8611B"
set label "complex step" at 1e-13,2e-17 tc rgb "#2E8B74"
plot data using "h":(column("forward")>0?column("forward"):1e-17) with lines ls 1, \
  data using "h":(column("central")>0?column("central"):1e-17) with lines ls 2, \
  data using "h":(column("complex")>1e-17?column("complex"):1e-17) with lines ls 3
