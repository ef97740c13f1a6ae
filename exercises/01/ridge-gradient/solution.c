#include "exercise.h"

double ridge_gradient(size_t m, size_t n, const double *a,
                      const double *b, double lambda, const double *x,
                      double *g)
{
  double loss = 0, penalty = 0;
  for (size_t j = 0; j < n; j++) {
    g[j] = lambda * x[j];
    penalty += x[j] * x[j];
  }
  g[n] = 0;
  for (size_t i = 0; i < m; i++) {
    double r = gr_dot(n, a + i * n, x) + x[n] - b[i];
    loss += r * r;
    gr_axpy(n, r / (double)m, a + i * n, g);
    g[n] += r / (double)m;
  }
  return loss / (2 * (double)m) + lambda / 2 * penalty;
}
