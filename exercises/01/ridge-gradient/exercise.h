#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, ridge_gradient, (size_t m, size_t n, const double *a,
                             const double *b, double lambda,
                             const double *x, double *g))
