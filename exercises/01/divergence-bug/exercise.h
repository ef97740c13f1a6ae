#include "ask.h"
ASK(double, divergence, (size_t n, const double *x, const double *y,
                         double *slope))
