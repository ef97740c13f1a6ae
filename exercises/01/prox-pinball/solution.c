#include "exercise.h"

double prox_pinball(double t, double tau, double v)
{
  double above = t * tau, below = t * (1 - tau);
  if (v > above) return v - above;
  if (v < -below) return v + below;
  return isnan(v) ? v : 0;
}
