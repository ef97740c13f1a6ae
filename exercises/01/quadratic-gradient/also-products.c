#include "exercise.h"

/* Two products, and f from the first of them. */
double quadratic_gradient(size_t n, const double *m, const double *b,
                          const double *x, double *g)
{
  gr_gemv(n, n, m, x, g);
  double f = gr_dot(n, x, g) / 2 - gr_dot(n, b, x);
  for (size_t j = 0; j < n; j++) g[j] = g[j] / 2 - b[j];
  for (size_t i = 0; i < n; i++) gr_axpy(n, x[i] / 2, m + i * n, g);
  return f;
}
