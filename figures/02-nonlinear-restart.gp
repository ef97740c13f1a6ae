# Fletcher and Reeves with and without restarts.
height = 3.6
load "figures/style.gp"
file = results."/02/nonlinear-restart.tsv"
set multiplot
set lmargin 9
set xrange [0:300]
set size 1,0.58
set origin 0,0.42
set logscale y
set yrange [1e-11:1e5]
set ytics 1e-10,1e5,1e5
set ylabel "$\\Vert g_k\\Vert$"
set format y "$10^{%T}$"
set label "no restart" at 225,2e3 textcolor ls 1
set label "every $n$ steps" at 136,1e-4 left textcolor ls 2
set label "Powell's test" at 100,1e-6 right textcolor ls 3
plot file using "k":"never" with lines ls 1, \
     "" using "k":"every n" with lines ls 2, \
     "" using "k":"Powell" with lines ls 3
unset label
set size 1,0.45
set origin 0,0
set yrange [1e-2:1.5]
set ytics 0.01,10,1
set format y "$%g$"
set ylabel "$\\cos\\theta_k$"
set xlabel "step $k$"
plot file using "k":"cos never" with lines ls 1, \
     "" using "k":"cos every n" with lines ls 2, \
     "" using "k":"cos Powell" with lines ls 3
unset multiplot
