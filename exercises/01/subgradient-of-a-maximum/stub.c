#include "exercise.h"

/* f(x) = max_i (a_i'x + b_i), i = 0, ..., m - 1, and a subgradient of f
   at x: any g with f(z) >= f(x) + g'(z - x) for all z.

   a is m-by-n, row after row; b has m entries, x and g have n. m >= 1,
   n >= 1. Returns f(x) and writes all of g, which overlaps nothing.
   Where several rows attain the maximum every legal choice is right; two
   values count as equal when their doubles are. Inputs are finite, but
   for this: if any a_i'x + b_i is NaN, f is NaN and g may be anything. */
double max_affine(size_t m, size_t n, const double *a, const double *b,
                  const double *x, double *g)
{
  (void)m, (void)n, (void)a, (void)b, (void)x, (void)g;
  return 0; /* write this function */
}
