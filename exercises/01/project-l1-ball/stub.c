#include "exercise.h"

/* y = the point nearest to x with ||y||_1 <= r. r >= 0 and x finite,
   n >= 1; y is x or does not overlap it; room is for n numbers. r = 0
   gives y = 0. For r > 0 use
     gr_project_simplex_f64(n, r, v, v, NULL). */
void project_l1(size_t n, double r, const double *x, double *y,
                double *room)
{
  (void)n, (void)r, (void)x, (void)y, (void)room; /* write this function */
}
