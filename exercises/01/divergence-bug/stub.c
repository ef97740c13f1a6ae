#include "exercise.h"

/* D(x, y) = sum_i (x_i log(x_i/y_i) - x_i + y_i), and in slope its
   derivatives log(x_i/y_i) with respect to x_i.

   All have n entries and overlap nothing; x_i >= 0 and y_i > 0 are
   finite, y_i/x_i neither overflows nor vanishes where x_i > 0. A term
   with x_i = 0 is y_i, with slope -INFINITY. D >= 0, and each term has a
   relative error below 1e-12, also where x_i and y_i nearly agree, and
   each slope one below 1e-13 there. n = 0: 0. NaN in, NaN
   out.

   This code has three bugs. */
double divergence(size_t n, const double *x, const double *y,
                  double *slope)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) {
    slope[i] = log(x[i]) - log(y[i]);
    sum += x[i] * slope[i] + x[i] - y[i];
  }
  return sum;
}
