#include "exercise.h"

/* The least whole k >= 0 such that gradient descent with the constant
   step eta has ||x_k - x*|| <= shrink ||x_0 - x*|| for every start, on
   a quadratic with eigenvalues in [mu, lip], both of them eigenvalues.
   INFINITY if there is no such k. (Where rho^k = shrink but for
   rounding, k and k + 1 will both do.)

   0 <= mu <= lip, lip > 0, eta > 0, shrink > 0; shrink >= 1 needs no
   step. Relative error a few ulps (beyond the rounding to a whole
   number), however small eta mu is. NaN in, NaN out. */
double steps_needed(double mu, double lip, double eta, double shrink)
{
  (void)mu, (void)lip, (void)eta, (void)shrink;
  return -1; /* write this function */
}
