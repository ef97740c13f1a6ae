#include "exercise.h"

/* u - log(1 + u) for |u| <= 1/8, by its series */
static double series(double u)
{
  double sum = 0;
  for (int k = 20; k >= 2; k--) sum = 1. / k - u * sum;
  return u * u * sum;
}

double divergence(size_t n, const double *x, const double *y,
                  double *slope)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) {
    double u = (y[i] - x[i]) / x[i];
    slope[i] = fabs(u) <= 0.125 ? -log1p(u) : log(x[i] / y[i]);
    double term = fabs(u) <= 0.125 ? x[i] * series(u)
                                   : x[i] * slope[i] + (y[i] - x[i]);
    sum += x[i] == 0 ? y[i] : term;
  }
  return sum;
}
