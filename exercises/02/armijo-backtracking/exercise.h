#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, armijo, (const gr_problem *p, const double *x,
                     const double *d, double f0, double slope, double t,
                     double *trial, double *f))
