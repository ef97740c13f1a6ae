#include "exercise.h"

double root_difference(double x, double h)
{
  double sum = sqrt(x + h) + sqrt(x);
  return sum == 0 ? 0 : h / sum;
}
