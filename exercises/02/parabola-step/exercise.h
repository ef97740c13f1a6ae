#include "ask.h"
ASK(double, parabola_step, (double f0, double slope, double t, double f))
