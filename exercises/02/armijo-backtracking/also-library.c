#include "exercise.h"

static bool try(const gr_problem *p, const double *x, const double *d,
                double t, double *trial, double *f)
{
  gr_copy(p->n, x, trial);
  gr_axpy(p->n, t, d, trial);
  *f = p->value(p->ctx, p->n, trial);
  return *f > -INFINITY && *f < INFINITY;
}

double armijo(const gr_problem *p, const double *x, const double *d,
              double f0, double slope, double t, double *trial, double *f)
{
  if (slope < 0) {
    double shortest = ldexp(t, -60);
    for (; t >= shortest; t *= 0.5) {
      bool finite = try(p, x, d, t, trial, f);
      if (finite && *f - f0 <= t * slope * 1e-4) return t;
    }
  }
  gr_copy(p->n, x, trial);
  *f = f0;
  return 0;
}
