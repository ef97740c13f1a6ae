#include "exercise.h"

/* The corrections once, as rates of the step. */
void adam_step(size_t n, size_t t, double eta, double beta1, double beta2,
               double eps, double *x, const double *g, double *m, double *v)
{
  double p = 1, q = 1;
  if (t > 100000) p = pow(beta1, (double)t), q = pow(beta2, (double)t);
  else for (size_t k = 0; k < t; k++) p *= beta1, q *= beta2;
  double step = eta / (1 - p), scale = 1 / sqrt(1 - q);
  for (size_t i = 0; i < n; i++) {
    double r = g[i];
    m[i] += (1 - beta1) * (r - m[i]);
    v[i] += (1 - beta2) * (r * r - v[i]);
    x[i] -= step * m[i] / (scale * sqrt(v[i]) + eps);
  }
}
