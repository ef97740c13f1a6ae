#include "exercise.h"

void logistic_hessvec(size_t m, size_t n, const double *a,
                      double lambda, const double *w,
                      const double *v, double *h)
{
  for (size_t j = 0; j < n; j++) h[j] = lambda * v[j];
  for (size_t i = 0; i < m; i++) {
    double e = exp(-fabs(gr_dot(n, a + i * n, w)));
    double q = e / ((1 + e) * (1 + e));
    double s = q * gr_dot(n, a + i * n, v);
    gr_axpy(n, s / (double)m, a + i * n, h);
  }
}
