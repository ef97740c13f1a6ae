height = 2.6
load "figures/style.gp"
svm = results."/01/certificate-svm.tsv"
logistic = results."/01/certificate-logistic.tsv"
set logscale y
set yrange [1e-15:10]
set format y "$10^{%T}$"
set ytics 1e-15,1e3,1
cut(v) = v > 1.01e-15 ? v : NaN
set multiplot layout 1,2 margins 0.15,0.98,0.2,0.9 spacing 0.1,0
set title 'support vector machine, $C=1$' offset 0,-0.6
set xlabel "pairwise steps"
set xtics 0,3000,9000
set label 1 "gap, and error below it" at 1100,3e-3 left tc rgb "#1F3A5F"
set ylabel "relative to the start" offset 0,0
plot svm using "step":(cut(column("gap"))) with lines ls 1, \
     svm using "step":(cut(column("error"))) with lines ls 2
unset label
unset ylabel
set format y ""
set title 'logistic regression, $\lambda=1$'
set xlabel "gradient steps"
set logscale x
set xrange [1:20000]
set xtics ("$1$" 1, "$10$" 10, "$100$" 100, "$1000$" 1000, "$10^4$" 10000)
set label 1 "gap" at 90,2 left tc rgb "#1F3A5F"
set label 2 "error" at 40,1e-4 right tc rgb "#C8611B"
plot logistic using "step":(cut(column("gap"))) with lines ls 1, \
     logistic using "step":(cut(column("error"))) with lines ls 2
unset multiplot
