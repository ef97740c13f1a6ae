#include "exercise.h"

/* rho = 1 - gap with gap = min(eta mu, 2 - eta L). */
double steps_needed(double mu, double lip, double eta, double shrink)
{
  double low = eta * mu, high = 2 - eta * lip;
  if (low != low || high != high || shrink != shrink) return NAN;
  double gap = low < high ? low : high;
  if (shrink >= 1) return 0;
  if (gap <= 0) return INFINITY;
  if (gap >= 1) return 1;
  return ceil(log(shrink) / log1p(-gap));
}
