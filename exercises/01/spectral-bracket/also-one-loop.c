#include "exercise.h"

/* All four sums and maxima in one loop; x is scaled before a product. */
size_t spectral_bracket(size_t n, product apply, const void *ctx,
                        double ratio, size_t most, double *x, double *y,
                        double *lower, double *upper)
{
  double largest = 1;
  for (size_t i = 0; i < n; i++) y[i] = 1;
  size_t k = 0;
  do {
    for (size_t i = 0; i < n; i++) x[i] = y[i] / largest;
    apply(ctx, n, x, y);
    double xy = 0, xx = 0;
    largest = y[0];
    *upper = y[0] / x[0];
    for (size_t i = 0; i < n; i++) {
      xy += x[i] * y[i];
      xx += x[i] * x[i];
      if (y[i] > *upper * x[i]) *upper = y[i] / x[i];
      if (y[i] > largest) largest = y[i];
    }
    *lower = xy / xx;
    if (isnan(*lower)) *upper = *lower;
    k++;
  } while (k < most && *upper > ratio * *lower);
  return k;
}
