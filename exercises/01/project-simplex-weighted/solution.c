#include "exercise.h"

double project_prices(size_t n, const double *a, double r,
                      const double *x, double *y)
{
  double tau = -INFINITY;
  for (;;) {
    double spent = 0, squares = 0;
    size_t dropped = 0;
    for (size_t i = 0; i < n; i++)
      if (x[i] > tau * a[i]) {
        spent += a[i] * x[i];
        squares += a[i] * a[i];
      }
    double next = (spent - r) / squares;
    for (size_t i = 0; i < n; i++)
      dropped += x[i] > tau * a[i] && x[i] <= next * a[i];
    tau = next;
    if (dropped == 0) break;
  }
  for (size_t i = 0; i < n; i++) y[i] = fmax(x[i] - tau * a[i], 0);
  return tau;
}
