#include "exercise.h"

void adam_step(size_t n, size_t t, double eta, double beta1, double beta2,
               double eps, double *x, const double *g, double *m, double *v)
{
  double c1 = 1 - pow(beta1, (double)t);
  double c2 = 1 - pow(beta2, (double)t);
  for (size_t i = 0; i < n; i++) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    double mean = m[i] / c1, root = sqrt(v[i] / c2);
    x[i] -= eta * mean / (root + eps);
  }
}
