#include "exercise.h"

/* From the last row to the first: of equal rows the last one stays. */
double max_affine(size_t m, size_t n, const double *a, const double *b,
                  const double *x, double *g)
{
  double top = NAN;
  for (size_t i = m; i-- > 0;) {
    double z = gr_dot(n, a + i * n, x) + b[i];
    if (isnan(z)) return NAN;
    if (i + 1 < m && z <= top) continue;
    top = z;
    memcpy(g, a + i * n, n * sizeof *g);
  }
  return top;
}
