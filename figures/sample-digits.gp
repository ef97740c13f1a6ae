height = 1.75
load "figures/style.gp"
file = results."/00/sample-digits.tsv"
unset border
unset tics
unset colorbox
set margins 0,0,0,0
set size ratio -1
set xrange [-0.5:88.5]
set yrange [25.5:-0.5]
set palette defined (0 "#F4F4F4", 1 "#1F3A5F")
set cbrange [0:1]
set style fill solid 1 noborder
plot file using "x":"y":(0.5):(0.5):"ink" with boxxyerror lc palette
