# The style of every figure: fonts as in the text, five colours that stay
# apart in grey and for the colour-blind, direct labels.
# build, results: folders; output: the figure's file without its ending.
if (!exists("width")) width = 4.75
if (!exists("height")) height = 2.9
set terminal cairolatex pdf size width,height color colortext \
    font ",9" linewidth 1.7 dashlength 0.6 input
set output output.".tex"
set style line 1 lc rgb "#1F3A5F" lw 2.2 dt 1 pt 7 ps 0.5
set style line 2 lc rgb "#C8611B" lw 2.2 dt 1 pt 5 ps 0.5
set style line 3 lc rgb "#2E8B74" lw 2.2 dt 1 pt 9 ps 0.6
set style line 4 lc rgb "#8C5A9E" lw 2.2 dt 2 pt 13 ps 0.6
set style line 5 lc rgb "#7A7A7A" lw 1.6 dt 3 pt 11 ps 0.5
set style line 9 lc rgb "#7A7A7A" lw 0.8 dt 1
set border 3 lc rgb "#444444" lw 0.8
set tics nomirror out scale 0.6
set format "$%g$"
unset key
set datafile separator tab
set datafile commentschars "#"
