#include "exercise.h"

/* The middle one of v - t tau, 0 and v + t (1 - tau): where the slope
   changes its sign. */
double prox_pinball(double t, double tau, double v)
{
  double low = v - t * tau, high = v + t * (1 - tau);
  return low > 0 ? low : high < 0 ? high : 0 * (v == v ? 0 : v);
}
