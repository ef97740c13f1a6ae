#include "exercise.h"

/* h = Hess f(w) v,
   f(w) = 1/m sum_i log(1 + exp(-y_i a_i'w)) + lambda/2 ||w||^2

   a is m-by-n, row after row; w, v, h have n entries; labels y_i are
   +1 or -1 and do not matter. All entries of h are written; h overlaps
   nothing. m >= 1, lambda >= 0. No overflow for any finite a_i'w, and
   the weight of each row has small relative error. */
void logistic_hessvec(size_t m, size_t n, const double *a,
                      double lambda, const double *w,
                      const double *v, double *h)
{
  (void)m, (void)n, (void)a, (void)lambda, (void)w, (void)v, (void)h;
}
