#include "exercise.h"

/* out_j = max_i (s_j x_i - f_i), j = 0, ..., m - 1, in O(m + n).

   x and s ascend strictly, n >= 1; f_i may be +INFINITY (outside the
   domain), but not all of them, and is never -INFINITY or NaN. Writes to
   hull (room for n) the indices of the points of the lower convex hull,
   ascending, its corners only: points on an edge between two others are
   left out. Returns how many there are. f need not be convex. */
size_t conjugate_table(size_t n, const double *x, const double *f,
                       size_t m, const double *s, size_t *hull,
                       double *out)
{
  (void)n, (void)x, (void)f, (void)m, (void)s, (void)hull, (void)out;
  return 0; /* write this function */
}
