#include "exercise.h"

/* sum_i x_i y_i, as if computed with 106 bits and rounded at the end:

     |result - x'y| <= u |x'y| + (n u)^2 |x|'|y|,  u = 2^-53,

   as long as no product x_i y_i underflows and nothing overflows.
   n = 0: 0. NaN and infinity among the products give NaN or infinity.
   One pass, and fma() once for each product. */
double dot_twice(size_t n, const double *x, const double *y)
{
  (void)n, (void)x, (void)y;
  return -1; /* write this function */
}
