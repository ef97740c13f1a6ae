#include "exercise.h"

double squared_hinge_gap(size_t m, size_t n, const double *a,
                         const double *y, double lambda,
                         const double *w, double *alpha, double *u)
{
  gr_fill(n, 0, u);
  for (size_t i = 0; i < m; i++) {
    double slope = 1 - y[i] * gr_dot(n, a + i * n, w);
    alpha[i] = slope <= 0 ? 0 : slope;
    gr_axpy(n, alpha[i] * y[i] / (lambda * (double)m), a + i * n, u);
  }
  double gap = 0;
  for (size_t j = 0; j < n; j++) gap += (w[j] - u[j]) * (w[j] - u[j]);
  return lambda / 2 * gap;
}
