#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, quadratic_gradient, (size_t n, const double *m,
                                 const double *b, const double *x,
                                 double *g))
