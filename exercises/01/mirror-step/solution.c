#include "exercise.h"

void mirror_step(size_t n, double eta, const double *x, const double *g,
                 double *y)
{
  double least = INFINITY, sum = 0;
  for (size_t i = 0; i < n; i++)
    if (x[i] > 0 && g[i] < least) least = g[i];
  for (size_t i = 0; i < n; i++) {
    y[i] = x[i] > 0 ? x[i] * exp(-eta * (g[i] - least)) : 0;
    sum += y[i];
  }
  for (size_t i = 0; i < n; i++) y[i] /= sum;
}
