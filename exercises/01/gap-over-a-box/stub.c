#include "exercise.h"

/* max of g'(x - y) over lo <= y <= hi, and in y a point that attains it:
   y_i = lo_i where g_i > 0, hi_i where g_i < 0, x_i where g_i = 0.

   All have n entries; lo <= x <= hi; x is finite, lo may be -INFINITY
   and hi INFINITY.
   The result is >= 0, perhaps infinite; a coordinate with g_i = 0
   contributes 0 even if its bounds are infinite. y overlaps nothing.
   n = 0: 0. A NaN in g gives NaN. */
double box_gap(size_t n, const double *g, const double *x,
               const double *lo, const double *hi, double *y)
{
  (void)n, (void)g, (void)x, (void)lo, (void)hi, (void)y;
  return -1; /* write this function */
}
