#include "exercise.h"

/* sqrt(x + h) - sqrt(x), with a relative error below 1e-14.

   0 <= x <= 1e300 and -x <= h <= 1e300. h may be negative, and so small
   that fl(x + h) = x. x = h = 0 gives 0. NaN in, NaN out. */
double root_difference(double x, double h)
{
  (void)x, (void)h;
  return -2; /* write this function */
}
