#include "exercise.h"

/* Scales by the largest entry, then compares sums of squares. */
double steepest_group(size_t n, size_t s, const double *g, double *d)
{
  double top = 0, most = 0;
  size_t group = 0;
  for (size_t i = 0; i < n; i++) {
    d[i] = 0;
    if (isnan(g[i])) return d[0] = NAN;
    top = fmax(top, fabs(g[i]));
  }
  if (top == 0) return 0;
  for (size_t k = 0; k * s < n; k++) {
    double sum = 0;
    for (size_t i = k * s; i < n && i < (k + 1) * s; i++)
      sum += g[i] / top * (g[i] / top);
    if (sum > most) most = sum, group = k;
  }
  for (size_t i = group * s; i < n && i < (group + 1) * s; i++)
    d[i] = -(g[i] / top) / sqrt(most);
  return top * sqrt(most);
}
