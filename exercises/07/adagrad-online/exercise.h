#include "ask.h"
ASK(double, play, (size_t rounds, size_t n,
                   void (*opponent)(void *ctx, size_t n, const double *x,
                                    double *g), void *ctx,
                   double *x, double *sums, double *totals, double *g,
                   double *bound))
