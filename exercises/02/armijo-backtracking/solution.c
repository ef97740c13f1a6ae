#include "exercise.h"

double armijo(const gr_problem *p, const double *x, const double *d,
              double f0, double slope, double t, double *trial, double *f)
{
  size_t n = p->n;
  for (int halvings = 0; slope < 0 && halvings <= 60; halvings++) {
    for (size_t i = 0; i < n; i++) trial[i] = x[i] + t * d[i];
    *f = p->value(p->ctx, n, trial);
    if (isfinite(*f) && *f <= f0 + 1e-4 * t * slope) return t;
    t /= 2;
  }
  for (size_t i = 0; i < n; i++) trial[i] = x[i];
  *f = f0;
  return 0;
}
