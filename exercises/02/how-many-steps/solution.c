#include "exercise.h"

/* rho = max(1 - eta mu, eta L - 1); log1p keeps eta mu. */
double steps_needed(double mu, double lip, double eta, double shrink)
{
  double flat = eta * mu, steep = eta * lip - 1;
  if (isnan(flat + steep + shrink)) return NAN;
  if (shrink >= 1) return 0;
  if (!(flat > 0 && steep < 1)) return INFINITY;
  if (1 - flat <= 0 && steep <= 0) return 1;
  double decay = 1 - flat >= steep ? log1p(-flat) : log(steep);
  return ceil(log(shrink) / decay);
}
