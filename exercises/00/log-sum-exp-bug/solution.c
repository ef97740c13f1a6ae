#include "exercise.h"

double log_sum_exp(size_t m, size_t n, const double *a, const double *b,
                   const double *x, double *z, double *g)
{
  double top = -INFINITY, sum = 0;
  for (size_t i = 0; i < m; i++) {
    z[i] = gr_dot(n, a + i * n, x) + b[i];
    if (!(z[i] <= top)) top = z[i];
  }
  for (size_t i = 0; i < m; i++) sum += exp(z[i] - top);
  double f = top + log(sum);
  gr_fill(n, 0, g);
  for (size_t i = 0; i < m; i++)
    gr_axpy(n, exp(z[i] - top) / sum, a + i * n, g);
  return f;
}
