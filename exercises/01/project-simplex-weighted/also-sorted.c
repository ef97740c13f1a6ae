#include "exercise.h"

/* Goods in the order of x_i/a_i, the largest first: each is taken in while
   it lies above the tau of those before it and itself. */
double project_prices(size_t n, const double *a, double r,
                      const double *x, double *y)
{
  double spent = 0, squares = 0, tau = 0;
  for (size_t i = 0; i < n; i++) y[i] = 0; /* 1: taken */
  for (size_t count = 0; count < n; count++) {
    size_t best = n;
    for (size_t i = 0; i < n; i++)
      if (y[i] == 0 && (best == n || x[i] * a[best] > x[best] * a[i]))
        best = i;
    double s = spent + a[best] * x[best];
    double q = squares + a[best] * a[best];
    double t = (s - r) / q;
    if (x[best] <= t * a[best]) break;
    y[best] = 1, spent = s, squares = q, tau = t;
  }
  for (size_t i = 0; i < n; i++) {
    double z = x[i] - tau * a[i];
    y[i] = z > 0 ? z : 0;
  }
  return tau;
}
