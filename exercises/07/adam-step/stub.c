#include "exercise.h"

/* Step t = 1, 2, ... of Adam for n parameters:

     m = beta1 m + (1 - beta1) g
     v = beta2 v + (1 - beta2) g^2
     x = x - eta (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)

   eps > 0, 0 <= beta1, beta2 < 1. m and v keep the averages before the
   correction. g is only read, nothing overlaps; a NaN in g stays in its
   entry; n = 0: nothing happens. No memory but the arrays. */
void adam_step(size_t n, size_t t, double eta, double beta1, double beta2,
               double eps, double *x, const double *g, double *m, double *v)
{
  (void)n, (void)t, (void)eta, (void)beta1, (void)beta2, (void)eps;
  (void)x, (void)g, (void)m, (void)v; /* write this function */
}
