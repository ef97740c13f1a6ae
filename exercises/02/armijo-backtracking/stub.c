#include "exercise.h"

/* The first of t, t/2, t/4, ..., t/2^60 with a finite f(x + t d) and

     f(x + t d) <= f0 + 1e-4 t slope,   f0 = f(x), slope = g(x)'d.

   x, d, trial have p->n entries; trial overlaps nothing. t > 0. Returns
   the step, with trial = x + step d and *f = f(trial), that very value.
   If none will do: returns 0, trial = x, *f = f0. If slope is not
   negative (or NaN): the same, and f is not called. One value a trial,
   no gradients. */
double armijo(const gr_problem *p, const double *x, const double *d,
              double f0, double slope, double t, double *trial, double *f)
{
  (void)p, (void)x, (void)d, (void)slope, (void)trial, (void)t;
  *f = f0;
  return -1; /* write this function */
}
