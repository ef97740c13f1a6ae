#include "exercise.h"

/* The sum is rescaled whenever a larger term comes; plain loops. */
double log_sum_exp(size_t m, size_t n, const double *a, const double *b,
                   const double *x, double *z, double *g)
{
  double top = 0, sum = 0;
  for (size_t i = 0; i < m; i++) {
    z[i] = b[i];
    for (size_t j = 0; j < n; j++) z[i] += a[i * n + j] * x[j];
    if (i == 0 || z[i] > top) {
      sum = i ? sum * exp(top - z[i]) : 0;
      top = z[i];
    }
    sum += exp(z[i] - top);
  }
  double f = top + log(sum);
  for (size_t j = 0; j < n; j++) g[j] = 0;
  for (size_t i = 0; i < m; i++)
    for (size_t j = 0; j < n; j++) g[j] += exp(z[i] - f) * a[i * n + j];
  return f;
}
