#include "ask.h"
ASK(double, smoothed_hinge, (double t, double z, double *slope))
