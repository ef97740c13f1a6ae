#include "exercise.h"

/* Steepest descent with exact steps on f(x) = x'Ax/2 - b'x.

   apply(ctx, n, x, y) writes y = A x, A symmetric positive definite; x
   and y must not overlap. path has steps + 1 rows of n numbers: row 0
   is the start, row k + 1 receives x_k + t r_k with r_k = b - A x_k and
   the t that makes f least there. Where r_k = 0, the point stays, and
   apply is not called any more. work is room for 2n numbers. n >= 1;
   nothing overlaps. NaN in, NaN out.

   Calls apply once for each step taken, and once before the first.
   Returns how many steps were taken with r_k not zero. */
size_t exact_steps(size_t n, product *apply, const void *ctx,
                   const double *b, size_t steps, double *path,
                   double *work)
{
  (void)n, (void)apply, (void)ctx, (void)b, (void)steps, (void)path;
  (void)work; /* write this function */
  return 0;
}
