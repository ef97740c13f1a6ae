#include "exercise.h"

/* Richardson's extrapolation of two central differences. */
double five_point(function f, const void *ctx, double x, double h)
{
  double taken = (x + h) - x;
  double one = (f(ctx, x + taken) - f(ctx, x - taken)) / (2 * taken);
  double two = (f(ctx, x + 2 * taken) - f(ctx, x - 2 * taken)) /
      (4 * taken);
  return one + (one - two) / 3;
}
