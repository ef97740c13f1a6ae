#include "exercise.h"

/* At most steps steps x - relax (f(x) - target)/||g||^2 g from x, where
   g is what p->gradient gives at x (a subgradient will do), 0 < relax <
   2.

   Ends at the first point with f(x) <= target, or g = 0, or f(x) = NaN.
   x becomes the last point, best the one with the least value of all
   the points, the start and the last among them (of equal ones the
   first); its value is returned. g is room for p->n numbers. x, g and
   best do not overlap. If f(start) is NaN, best is the start and NaN is
   returned; a NaN later on is no best value.

   Calls p->value once at each point, p->gradient once at each point
   from which a step is to be made. */
double polyak(const gr_problem *p, double target, double relax,
              size_t steps, double *x, double *g, double *best)
{
  (void)p, (void)target, (void)relax, (void)steps, (void)x, (void)g;
  (void)best; /* write this function */
  return 0;
}
