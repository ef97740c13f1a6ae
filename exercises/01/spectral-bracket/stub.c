#include "exercise.h"

/* Bounds of the largest eigenvalue of a symmetric matrix M with entries
   >= 0, of which apply(ctx, n, x, y), y = M x, is all that is known.

   Starts at x = (1, ..., 1). A step: one product y = M x, then

     *lower = x'y / x'x,   *upper = max_i y_i / x_i.

   Ends when upper <= ratio * lower, or after most products; otherwise x
   becomes y divided by its largest entry. Returns the number of
   products. x and y are room for n entries each and end as the last x
   and its product. ratio >= 1, most >= 1, n >= 1, and every M x with
   x > 0 has entries > 0. A NaN in a product ends it, with both bounds
   NaN. Entries of M may be as small as 1e-250 or as large as 1e250. */
size_t spectral_bracket(size_t n, product apply, const void *ctx,
                        double ratio, size_t most, double *x, double *y,
                        double *lower, double *upper)
{
  (void)n, (void)apply, (void)ctx, (void)ratio, (void)most;
  (void)x, (void)y, (void)lower, (void)upper;
  return 0; /* write this function */
}
