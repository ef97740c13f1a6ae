#include "exercise.h"

void lion_step(size_t n, double eta, double beta1, double beta2,
               double lambda, double *x, const double *g, double *m)
{
  for (size_t i = 0; i < n; i++) {
    double c = beta1 * m[i] + (1 - beta1) * g[i];
    double sign = c > 0 ? 1 : c < 0 ? -1 : c; /* NaN stays */
    x[i] = (1 - eta * lambda) * x[i] - eta * sign;
    m[i] = beta2 * m[i] + (1 - beta2) * g[i];
  }
}
