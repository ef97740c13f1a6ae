#include "exercise.h"

/* By the conjugate: h_t(z) = max of s(1 - z) - t s^2/2 for 0 <= s <= 1. */
double smoothed_hinge(double t, double z, double *slope)
{
  double d = 1 - z, s = d / t;
  if (s < 0) s = 0;
  if (s > 1) s = 1;
  *slope = -s;
  return s == 0 ? 0 : s * (d - t * s / 2);
}
