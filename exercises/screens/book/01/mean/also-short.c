#include "exercise.h"

/* A name of one letter. */
double mean(size_t n, const double *x)
{
  double m = 0;
  for (size_t i = 0; i < n; i++) m += x[i];
  return m / (double)n;
}
