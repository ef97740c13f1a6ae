#include "exercise.h"

/* One step for n parameters, entry by entry:

     c = beta1 m + (1 - beta1) g
     x = (1 - eta lambda) x - eta sign(c)
     m = beta2 m + (1 - beta2) g

   with the old m in both averages. sign(0) = 0, sign(NaN) = NaN,
   sign(+-infinity) = +-1. g is only read, nothing overlaps; n = 0: nothing
   happens. No memory but the arrays. */
void lion_step(size_t n, double eta, double beta1, double beta2,
               double lambda, double *x, const double *g, double *m)
{
  (void)n, (void)eta, (void)beta1, (void)beta2, (void)lambda;
  (void)x, (void)g, (void)m; /* write this function */
}
