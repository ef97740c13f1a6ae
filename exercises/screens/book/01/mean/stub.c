#include "exercise.h"

/* (x_1 + ... + x_n) / n, for n >= 1. NaN in, NaN out. */
double mean(size_t n, const double *x)
{
  (void)n, (void)x;
  return 0; /* write this function */
}
