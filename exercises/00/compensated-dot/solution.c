#include "exercise.h"

double dot_twice(size_t n, const double *x, const double *y)
{
  double sum = 0, lost = 0;
  for (size_t i = 0; i < n; i++) {
    double p = x[i] * y[i];
    double from_product = fma(x[i], y[i], -p);
    double t = sum + p;
    double z = t - sum;
    double from_sum = (sum - (t - z)) + (p - z);
    sum = t;
    lost += from_product + from_sum;
  }
  return sum + lost;
}
