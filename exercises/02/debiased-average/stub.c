#include "exercise.h"

/* out_k = sum_{j<=k} beta^(k-j) x_j / sum_{j<=k} beta^(k-j), k = 0, ...,
   n - 1, with beta = 2^(-1/half_life), half_life > 0, possibly infinite
   (then beta = 1 and out is the plain mean). out may be x. Relative error
   of the weights a few times n 2^-53, for every half-life. */
void average(size_t n, double half_life, const double *x, double *out)
{
  (void)n, (void)half_life, (void)x, (void)out; /* write this */
}
