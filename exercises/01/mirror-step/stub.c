#include "exercise.h"

/* y_i = x_i exp(-eta g_i) / sum_j x_j exp(-eta g_j)

   x >= 0 with sum 1, eta >= 0; y may be x. y >= 0 with sum 1 up to
   rounding, for g up to 1e300 in size, however large eta g is. x_i = 0 gives
   y_i = 0, and such a g_i (even NaN or infinite) has no influence. */
void mirror_step(size_t n, double eta, const double *x, const double *g,
                 double *y)
{
  (void)n, (void)eta, (void)x, (void)g, (void)y; /* write this */
}
