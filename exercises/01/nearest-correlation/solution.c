#include "exercise.h"

gr_status nearest_correlation(size_t n, const double *a, size_t sweeps,
                              double *x, double *work)
{
  memcpy(x, a, n * n * sizeof *x);
  memset(work, 0, n * n * sizeof *work);
  for (size_t k = 0; k < sweeps; k++) {
    for (size_t i = 0; i < n * n; i++) work[i] = x[i] - work[i];
    gr_status status = gr_project_semidefinite(n, work, x, NULL);
    if (status != GR_OK) return status;
    for (size_t i = 0; i < n * n; i++) work[i] = x[i] - work[i];
    for (size_t i = 0; i < n; i++) x[i * n + i] = 1;
  }
  return GR_OK;
}
