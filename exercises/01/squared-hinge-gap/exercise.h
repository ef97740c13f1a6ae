#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, squared_hinge_gap, (size_t m, size_t n, const double *a,
                                const double *y, double lambda,
                                const double *w, double *alpha,
                                double *u))
