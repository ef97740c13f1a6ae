#include "exercise.h"

/* Straight on the right only; a parabola on the left. */
double worst_value(size_t steps, double x)
{
  double n = (double)steps, tau = 1 / (2 * n + 1);
  return x > tau ? tau * (x - tau / 2) : 0.5 * x * x;
}

double worst_slope(size_t steps, double x)
{
  double n = (double)steps, tau = 1 / (2 * n + 1);
  return x > tau ? tau : x;
}
