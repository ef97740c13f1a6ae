#include "exercise.h"

double quadratic_gradient(size_t n, const double *m, const double *b,
                          const double *x, double *g)
{
  double f = 0;
  for (size_t i = 0; i < n; i++) {
    double s = 0;
    for (size_t j = 0; j < n; j++)
      s += (m[i * n + j] + m[j * n + i]) / 2 * x[j];
    g[i] = s - b[i];
    f += x[i] * (s / 2 - b[i]);
  }
  return f;
}
