#include "exercise.h"

/* Sweeps of coordinate descent, j = 0, ..., n - 1 in each, for
     F(x) = ||A x - b||^2 / 2 + sum_j lambda_j |x_j|,
   each coordinate to its minimizer. a->dot(a->ctx, j, r) is a_j'r and
   a->add(a->ctx, j, t, r) is r += t a_j; square[j] = ||a_j||^2.

   On entry r = b - A x; on return again, for the new x. lambda_j >= 0,
   possibly infinite. Where square[j] = 0, x_j becomes 0 and dot and add
   are not called. dot is called once for each coordinate and sweep, add
   only if x_j changes. Ends after a sweep in which no x_j changed.

   A NaN in r shows in the x_j of the columns that see it.

   Returns the largest change of an x_j, in modulus, in the last sweep
   made; 0 for sweeps = 0 or n = 0. Nothing overlaps. */
double lasso_sweeps(const columns *a, const double *square,
                    const double *lambda, size_t sweeps, double *x,
                    double *r)
{
  (void)a, (void)square, (void)lambda, (void)sweeps, (void)x, (void)r;
  return -1; /* write this function */
}
