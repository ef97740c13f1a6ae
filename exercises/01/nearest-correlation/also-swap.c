#include "exercise.h"

/* Minus the correction is kept: the negative part of what was projected.
   The first sweep stands before the loop. */
gr_status nearest_correlation(size_t n, const double *a, size_t sweeps,
                              double *x, double *work)
{
  gr_status status = gr_project_semidefinite(n, a, x, NULL);
  for (size_t i = 0; i < n * n; i++) work[i] = a[i] - x[i];
  while (status == GR_OK) {
    for (size_t i = 0; i < n; i++) x[i * n + i] = 1;
    if (--sweeps == 0) break;
    for (size_t i = 0; i < n * n; i++) x[i] += work[i];
    memcpy(work, x, n * n * sizeof *x);
    status = gr_project_semidefinite(n, x, x, NULL);
    for (size_t i = 0; i < n * n; i++) work[i] -= x[i];
  }
  return status;
}
