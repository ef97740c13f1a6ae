#include "exercise.h"

double five_point(function f, const void *ctx, double x, double h)
{
  volatile double next = x + h;
  h = next - x;
  double near = f(ctx, x + h) - f(ctx, x - h);
  double far = f(ctx, x + 2 * h) - f(ctx, x - 2 * h);
  return (8 * near - far) / (12 * h);
}
