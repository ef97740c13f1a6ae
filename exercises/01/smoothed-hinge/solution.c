#include "exercise.h"

double smoothed_hinge(double t, double z, double *slope)
{
  double d = 1 - z;
  if (d <= 0) {
    *slope = 0;
    return 0;
  }
  if (d >= t) {
    *slope = -1;
    return d - t / 2;
  }
  *slope = -(d / t);
  return d * (d / t) / 2;
}
