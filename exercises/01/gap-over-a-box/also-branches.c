#include "exercise.h"

/* The same sum, from the last coordinate to the first. */
double box_gap(size_t n, const double *g, const double *x,
               const double *lo, const double *hi, double *y)
{
  double up = 0, down = 0;
  while (n-- > 0) {
    y[n] = x[n];
    if (g[n] > 0) {
      y[n] = lo[n];
      down += g[n] * (x[n] - lo[n]);
    } else if (g[n] < 0) {
      y[n] = hi[n];
      up += g[n] * (x[n] - hi[n]);
    } else if (isnan(g[n])) {
      down = g[n];
    }
  }
  return down + up;
}
