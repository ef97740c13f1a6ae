#include "exercise.h"

double box_gap(size_t n, const double *g, const double *x,
               const double *lo, const double *hi, double *y)
{
  double gap = 0;
  for (size_t i = 0; i < n; i++) {
    y[i] = g[i] > 0 ? lo[i] : g[i] < 0 ? hi[i] : x[i];
    gap += g[i] == 0 ? 0 : g[i] * (x[i] - y[i]);
  }
  return gap;
}
