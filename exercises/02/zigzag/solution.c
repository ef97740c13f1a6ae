#include "exercise.h"

size_t exact_steps(size_t n, product *apply, const void *ctx,
                   const double *b, size_t steps, double *path,
                   double *work)
{
  double *r = work, *ar = work + n;
  size_t taken = 0;
  apply(ctx, n, path, ar);
  for (size_t i = 0; i < n; i++) r[i] = b[i] - ar[i];
  for (size_t k = 0; k < steps; k++) {
    double *x = path + k * n, rr = gr_dot(n, r, r), t = 0;
    if (rr != 0) {
      apply(ctx, n, r, ar);
      t = rr / gr_dot(n, r, ar);
      taken++;
    }
    for (size_t i = 0; i < n; i++) {
      x[n + i] = x[i] + t * r[i];
      r[i] -= t * ar[i];
    }
  }
  return taken;
}
