#include "exercise.h"

/* q(s) = f0 + slope s + a s^2 with a t^2 = f - f0 - slope t, and it is
   least where slope + 2 a s = 0. */
double parabola_step(double f0, double slope, double t, double f)
{
  if (!isfinite(f)) return t / 2;
  double bend = f - f0 - slope * t;
  return bend > 0 ? -slope * t / (2 * bend) * t : INFINITY;
}
