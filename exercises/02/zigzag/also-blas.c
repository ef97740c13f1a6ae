#include "exercise.h"

/* With the gradient in the place of the residual, and an early end. */
size_t exact_steps(size_t n, product *apply, const void *ctx,
                   const double *b, size_t steps, double *path,
                   double *work)
{
  double *g = work, *ag = work + n;
  apply(ctx, n, path, g);
  gr_axpy(n, -1, b, g);
  for (size_t k = 0; k < steps; k++) {
    double *x = path + k * n, gg = 0, gag = 0;
    for (size_t i = 0; i < n; i++) gg += g[i] * g[i];
    if (gg == 0) {
      for (size_t j = k; j < steps; j++)
        gr_copy(n, x, path + (j + 1) * n);
      return k;
    }
    apply(ctx, n, g, ag);
    for (size_t i = 0; i < n; i++) gag += g[i] * ag[i];
    gr_copy(n, x, x + n);
    gr_axpy(n, -gg / gag, g, x + n);
    gr_axpy(n, -gg / gag, ag, g);
  }
  return steps;
}
