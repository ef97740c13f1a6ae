#include "exercise.h"

/* The duality gap P(w) - D(alpha) of the support vector machine with
   squared hinge, for alpha_i = max(0, 1 - y_i a_i'w):

     P(w) = lambda/2 ||w||^2 + 1/(2m) sum_i max(0, 1 - y_i a_i'w)^2
     D(alpha) = 1/m sum_i (alpha_i - alpha_i^2/2) - lambda/2 ||u||^2
     u = 1/(lambda m) sum_i alpha_i y_i a_i

   a is m-by-n, row after row; y_i = 1 or -1; lambda > 0; m, n >= 1.
   Writes the m entries of alpha and the n entries of u, which overlap
   nothing. The gap is never negative, and small ones are not rounded
   away. NaN in w or a gives a NaN gap. Reads each row twice at most. */
double squared_hinge_gap(size_t m, size_t n, const double *a,
                         const double *y, double lambda,
                         const double *w, double *alpha, double *u)
{
  (void)m, (void)n, (void)a, (void)y, (void)lambda, (void)w;
  (void)alpha, (void)u;
  return -1; /* write this function */
}
