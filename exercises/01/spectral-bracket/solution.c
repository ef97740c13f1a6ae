#include "exercise.h"

size_t spectral_bracket(size_t n, product apply, const void *ctx,
                        double ratio, size_t most, double *x, double *y,
                        double *lower, double *upper)
{
  gr_fill(n, 1, x);
  for (size_t k = 1;; k++) {
    apply(ctx, n, x, y);
    double quotient = 0, largest = 0;
    for (size_t i = 0; i < n; i++) {
      quotient = fmax(quotient, y[i] / x[i]);
      largest = fmax(largest, y[i]);
    }
    *lower = gr_dot(n, x, y) / gr_dot(n, x, x);
    *upper = isnan(*lower) ? *lower : quotient;
    if (!(*upper > ratio * *lower) || k == most) return k;
    for (size_t i = 0; i < n; i++) x[i] = y[i] / largest;
  }
}
