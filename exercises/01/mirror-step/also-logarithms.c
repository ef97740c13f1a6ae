#include "exercise.h"

/* In logarithms: log y_i = log x_i - eta g_i - log sum, the largest first
   taken out. */
void mirror_step(size_t n, double eta, const double *x, const double *g,
                 double *y)
{
  double top = -INFINITY, sum = 0;
  for (size_t i = 0; i < n; i++)
    if (x[i] > 0) top = fmax(top, log(x[i]) - eta * g[i]);
  for (size_t i = 0; i < n; i++)
    if (x[i] > 0) sum += exp(log(x[i]) - eta * g[i] - top);
  double shift = top + log(sum);
  for (size_t i = 0; i < n; i++)
    y[i] = x[i] > 0 ? exp(log(x[i]) - eta * g[i] - shift) : 0;
}
