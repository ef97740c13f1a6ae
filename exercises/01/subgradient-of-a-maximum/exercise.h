#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, max_affine, (size_t m, size_t n, const double *a,
                         const double *b, const double *x, double *g))
