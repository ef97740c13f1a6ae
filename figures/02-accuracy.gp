# The stairs of values and the line of slopes next to a minimizer.
load "figures/style.gp"
file = results."/02/accuracy.tsv"
set xrange [-4e-8:4e-8]
set xlabel "$x$"
set ylabel "computed $f(x)-1$"
set xtics ("$-4\\cdot10^{-8}$" -4e-8, "$-2\\cdot10^{-8}$" -2e-8, "0" 0, "$2\\cdot10^{-8}$" 2e-8, "$4\\cdot10^{-8}$" 4e-8)
set ytics ("$-5\\cdot10^{-16}$" -5e-16, "0" 0, "$5\\cdot10^{-16}$" 5e-16)
set label "value" at 2.2e-8,6e-16 textcolor ls 1
set label "slope" at -3e-8,-4e-16 textcolor ls 2
plot file using "x":"value" with lines ls 1, \
     "" using "x":(column("slope")*2e-8) with lines ls 2
