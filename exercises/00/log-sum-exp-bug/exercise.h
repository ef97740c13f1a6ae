#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, log_sum_exp, (size_t m, size_t n, const double *a,
                          const double *b, const double *x, double *z,
                          double *g))
