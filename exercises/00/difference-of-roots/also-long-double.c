#include "exercise.h"

/* Asks for h first, and computes the sum in a longer format. */
double root_difference(double x, double h)
{
  if (h == 0) return x * 0;
  long double a = sqrtl((long double)x + h), b = sqrtl(x);
  return (double)(h / (a + b));
}
