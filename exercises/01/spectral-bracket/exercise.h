#include "ask.h"
#include "gradus/toolbox.h"
typedef void (*product)(const void *ctx, size_t n, const double *x,
                        double *y);
ASK(size_t, spectral_bracket, (size_t n, product apply, const void *ctx,
                               double ratio, size_t most, double *x,
                               double *y, double *lower, double *upper))
