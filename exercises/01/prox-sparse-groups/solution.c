#include "exercise.h"

void prox_sparse_groups(size_t p, const size_t *start, double t,
                        double lambda, double mu, const double *v,
                        double *x)
{
  for (size_t g = 0; g < p; g++) {
    size_t from = start[g], k = start[g + 1] - from;
    for (size_t j = from; j < from + k; j++) {
      double size = fabs(v[j]) - t * lambda;
      x[j] = size <= 0 ? 0 : copysign(size, v[j]);
    }
    double norm = gr_norm2(k, x + from);
    double least = t * mu * sqrt((double)k);
    double factor = norm <= least ? 0 : 1 - least / norm;
    for (size_t j = from; j < from + k; j++) x[j] *= factor;
  }
}
