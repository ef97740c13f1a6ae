#include "exercise.h"

size_t frank_wolfe(const gr_problem *p, size_t steps, double tol,
                   double *x, double *g, double *gap)
{
  size_t n = p->n;
  *gap = INFINITY;
  for (size_t k = 0; k < steps; k++) {
    size_t corner = 0;
    double product = 0;
    p->gradient(p->ctx, n, x, g);
    for (size_t i = 0; i < n; i++) {
      if (!isfinite(g[i])) return k;
      product += g[i] * x[i];
      if (g[i] < g[corner]) corner = i;
    }
    double certificate = product - g[corner];
    if (certificate < *gap) *gap = certificate;
    if (certificate <= tol) return k;
    double step = 2 / ((double)k + 2);
    for (size_t i = 0; i < n; i++) x[i] -= step * x[i];
    x[corner] += step;
  }
  return steps;
}
