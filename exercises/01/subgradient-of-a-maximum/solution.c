#include "exercise.h"

double max_affine(size_t m, size_t n, const double *a, const double *b,
                  const double *x, double *g)
{
  double top = 0;
  size_t best = 0;
  for (size_t i = 0; i < m; i++) {
    double z = gr_dot(n, a + i * n, x) + b[i];
    if (i == 0 || !(z <= top)) top = z, best = i;
    if (isnan(z)) break;
  }
  for (size_t j = 0; j < n; j++) g[j] = a[best * n + j];
  return top;
}
