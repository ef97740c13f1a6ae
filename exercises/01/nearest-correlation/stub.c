#include "exercise.h"

/* Dykstra's method for the correlation matrix that is nearest to the
   symmetric a in the Frobenius norm. With Y = A and S = 0, a sweep is

     R = Y - S
     X = the projection of R onto the semidefinite matrices
     S = X - R
     Y = X with ones on the diagonal

   Writes the last Y, symmetric and with ones on the diagonal, to x.
   a and x are n-by-n, row after row, and do not overlap; n >= 1,
   sweeps >= 1. work is room for n*n doubles. Returns GR_OK or the status
   of gr_project_semidefinite, whose memory argument may be NULL, when it
   fails: then x holds nothing of use. NaN or infinity in a:
   GR_ERR_NONFINITE. */
gr_status nearest_correlation(size_t n, const double *a, size_t sweeps,
                              double *x, double *work)
{
  (void)n, (void)a, (void)sweeps, (void)x, (void)work;
  return GR_ERR_UNAVAILABLE; /* write this function */
}
