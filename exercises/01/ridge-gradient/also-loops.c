#include "exercise.h"

/* Plain loops; sums first, the division by m at the end. */
double ridge_gradient(size_t m, size_t n, const double *a,
                      const double *b, double lambda, const double *x,
                      double *g)
{
  double f = 0;
  for (size_t j = 0; j <= n; j++) g[j] = 0;
  for (size_t i = 0; i < m; i++) {
    double r = x[n] - b[i];
    for (size_t j = 0; j < n; j++) r += a[i * n + j] * x[j];
    for (size_t j = 0; j < n; j++) g[j] += r * a[i * n + j];
    g[n] += r;
    f += 0.5 * r * r;
  }
  f /= (double)m;
  for (size_t j = 0; j < n; j++) {
    g[j] = g[j] / (double)m + lambda * x[j];
    f += 0.5 * lambda * x[j] * x[j];
  }
  g[n] /= (double)m;
  return f;
}
