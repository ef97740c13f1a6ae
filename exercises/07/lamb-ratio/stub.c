#include "exercise.h"

/* Step t = 1, 2, ... of LAMB for one tensor of n >= 1 numbers:

     m = beta1 m + (1 - beta1) g        v = beta2 v + (1 - beta2) g^2
     r = (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)
     u = r + lambda x
     q = min(||x||, most) / ||u||, and 1 if ||x|| = 0 or ||u|| = 0
     x = x - eta q u

   with the old x in u and in both norms, which are Euclidean. eps > 0.
   Returns q. A NaN in g makes all of x NaN. g is only read, nothing
   overlaps; no memory but the arrays. */
double lamb_step(size_t n, size_t t, double eta, double beta1,
                 double beta2, double eps, double lambda, double most,
                 double *x, const double *g, double *m, double *v)
{
  (void)n, (void)t, (void)eta, (void)beta1, (void)beta2, (void)eps;
  (void)lambda, (void)most, (void)x, (void)g, (void)m, (void)v;
  return 0; /* write this function */
}
