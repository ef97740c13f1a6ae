#include "exercise.h"

/* The d with sum over groups of ||d_group||_2 = 1 that makes g'd least.
   Group k holds the entries from k s to (k + 1) s - 1, the last group
   perhaps fewer. Writes all n entries of d and returns -g'd >= 0. The
   first of several groups that do. If g = 0, d = 0 and the result is 0.
   s >= 1; d and g do not overlap. NaN in g gives NaN. n = 0: 0. */
double steepest_group(size_t n, size_t s, const double *g, double *d)
{
  (void)n, (void)s, (void)g, (void)d;
  return -1; /* write this function */
}
