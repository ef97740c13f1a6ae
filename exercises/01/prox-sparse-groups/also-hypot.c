#include "exercise.h"

/* From the last group to the first; the norm by hypot; the group is
   divided by one plus a multiplier. */
void prox_sparse_groups(size_t p, const size_t *start, double t,
                        double lambda, double mu, const double *v,
                        double *x)
{
  for (size_t g = p; g-- > 0;) {
    double norm = 0, least = t * mu * sqrt((double)start[g + 1] -
                                           (double)start[g]);
    for (size_t j = start[g]; j < start[g + 1]; j++) {
      double s = t * lambda, z = v[j];
      x[j] = z > s ? z - s : z < -s ? z + s : isnan(z) ? z : 0;
      norm = hypot(norm, x[j]);
    }
    for (size_t j = start[g]; j < start[g + 1]; j++) {
      if (norm <= least) x[j] = 0;
      else x[j] = x[j] / norm * (norm - least);
    }
  }
}
