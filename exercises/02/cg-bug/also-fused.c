#include "exercise.h"

/* With the gradient g = -r, and one pass for each of two updates. */
size_t conjugate(size_t n, product *apply, const void *ctx,
                 const double *b, size_t steps, double *x, double *work)
{
  double *g = work, *p = work + n, *ap = work + 2 * n, old = 0;
  apply(ctx, n, x, g);
  for (size_t i = 0; i < n; i++) {
    g[i] -= b[i];
    p[i] = -g[i];
    old += g[i] * g[i];
  }
  for (size_t k = 0; k < steps; k++) {
    if (old == 0) return k;
    double curvature = 0, new = 0;
    apply(ctx, n, p, ap);
    for (size_t i = 0; i < n; i++) curvature += p[i] * ap[i];
    for (size_t i = 0; i < n; i++) {
      g[i] += old / curvature * ap[i];
      new += g[i] * g[i];
    }
    for (size_t i = 0; i < n; i++) {
      x[i] += old / curvature * p[i];
      p[i] = new / old * p[i] - g[i];
    }
    old = new;
  }
  return steps;
}
