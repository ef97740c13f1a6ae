#include "exercise.h"

/* Dekker's two-sum with a comparison, and separate sums of the errors. */
double dot_twice(size_t n, const double *x, const double *y)
{
  double s = 0, products = 0, sums = 0;
  for (size_t i = 0; i < n; i++) {
    double p = x[i] * y[i], t = s + p;
    products += fma(x[i], y[i], -p);
    if (fabs(s) >= fabs(p))
      sums += (s - t) + p;
    else
      sums += (p - t) + s;
    s = t;
  }
  return s + (products + sums);
}
