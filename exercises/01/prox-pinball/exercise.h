#include "ask.h"
ASK(double, prox_pinball, (double t, double tau, double v))
