#include "exercise.h"

/* Huber's function: a parabola up to tau, then straight. N steps of
   length tau bring x from 1 to 1 - N tau = (N + 1) tau: tau = 1/(2N + 1).
   There f = tau (N + 1) tau - tau^2/2 = tau/2. */
double worst_value(size_t steps, double x)
{
  double tau = 1 / (2 * (double)steps + 1);
  if (fabs(x) <= tau) return x * x / 2;
  return tau * fabs(x) - tau * tau / 2;
}

double worst_slope(size_t steps, double x)
{
  double tau = 1 / (2 * (double)steps + 1);
  if (fabs(x) <= tau) return x;
  return isnan(x) ? x : copysign(tau, x);
}
