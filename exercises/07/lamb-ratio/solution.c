#include "exercise.h"

double lamb_step(size_t n, size_t t, double eta, double beta1,
                 double beta2, double eps, double lambda, double most,
                 double *x, const double *g, double *m, double *v)
{
  const double c1 = 1 - pow(beta1, (double)t);
  const double c2 = 1 - pow(beta2, (double)t);
  double xx = 0, uu = 0;
  for (size_t i = 0; i < n; i++) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    double r = m[i] / c1 / (sqrt(v[i] / c2) + eps);
    double u = r + lambda * x[i];
    xx += x[i] * x[i];
    uu += u * u;
  }
  double length = fmin(sqrt(xx), most);
  double q = xx == 0 || uu == 0 ? 1 : length / sqrt(uu);
  for (size_t i = 0; i < n; i++) {
    double again = m[i] / c1 / (sqrt(v[i] / c2) + eps);
    x[i] -= eta * q * (again + lambda * x[i]);
  }
  return q;
}
