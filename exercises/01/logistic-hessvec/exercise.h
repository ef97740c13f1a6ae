#include "ask.h"
#include "gradus/toolbox.h"
ASK(void, logistic_hessvec, (size_t m, size_t n, const double *a,
                             double lambda, const double *w,
                             const double *v, double *h))
