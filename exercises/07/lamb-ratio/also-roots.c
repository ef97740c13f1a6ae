#include "exercise.h"

static double direction(double x, double m, double v, double step,
                        double root, double eps, double lambda)
{
  return step * m / (root * sqrt(v) + eps) + lambda * x;
}

double lamb_step(size_t n, size_t t, double eta, double beta1,
                 double beta2, double eps, double lambda, double most,
                 double *x, const double *g, double *m, double *v)
{
  double step = -1 / expm1((double)t * log(beta1));
  double root = sqrt(-1 / expm1((double)t * log(beta2)));
  double a = gr_norm2(n, x), b = 0, q = 1;
  for (size_t i = 0; i < n; i++) {
    m[i] += (1 - beta1) * (g[i] - m[i]);
    v[i] += (1 - beta2) * (g[i] * g[i] - v[i]);
    double u = direction(x[i], m[i], v[i], step, root, eps, lambda);
    b += u * u;
  }
  b = sqrt(b);
  if (a != 0 && b != 0) q = (a < most ? a : most) / b;
  for (size_t i = 0; i < n; i++)
    x[i] -= eta * (q * direction(x[i], m[i], v[i], step, root, eps, lambda));
  return q;
}
