#include "exercise.h"

/* The slope of q is linear: slope at 0, that of the chord at t/2. */
double parabola_step(double f0, double slope, double t, double f)
{
  double chord = (f - f0) / t;
  if (isnan(f) || isinf(f)) return 0.5 * t;
  if (chord <= slope) return INFINITY;
  return slope / (slope - chord) * (0.5 * t);
}
