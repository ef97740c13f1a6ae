#include "exercise.h"

/* f(w, c) = 1/(2m) sum_i (a_i'w + c - b_i)^2 + lambda/2 ||w||^2

   a is m-by-n, row after row; b has m entries. x has n + 1 entries: the
   weights w, then the intercept c, which the penalty leaves alone.
   Returns f(x) and writes all n + 1 entries of its gradient to g, which
   overlaps nothing. m >= 1, n >= 1, lambda >= 0. NaN in, NaN out. */
double ridge_gradient(size_t m, size_t n, const double *a,
                      const double *b, double lambda, const double *x,
                      double *g)
{
  (void)m, (void)n, (void)a, (void)b, (void)lambda, (void)x, (void)g;
  return 0; /* write this function */
}
