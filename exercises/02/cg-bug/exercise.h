#include "ask.h"
#include "gradus/toolbox.h"
typedef void product(const void *ctx, size_t n, const double *x,
                     double *y); /* y = A x */
ASK(size_t, conjugate, (size_t n, product *apply, const void *ctx,
                        const double *b, size_t steps, double *x,
                        double *work))
