#include "exercise.h"

/* The weight of the newest in out_k is 1/(1 + beta + ... + beta^k). */
void average(size_t n, double half_life, const double *x, double *out)
{
  double beta = exp2(-1 / half_life), weights = 0, mean = 0;
  for (size_t k = 0; k < n; k++) {
    weights = beta * weights + 1;
    mean += (x[k] - mean) / weights;
    out[k] = mean;
  }
}
