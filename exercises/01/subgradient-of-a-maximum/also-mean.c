#include "exercise.h"

/* The mean of all rows that attain the maximum, kept while it grows. */
double max_affine(size_t m, size_t n, const double *a, const double *b,
                  const double *x, double *g)
{
  double top = -INFINITY, ties = 0;
  bool lost = false;
  for (size_t j = 0; j < n; j++) g[j] = 0;
  for (size_t i = 0; i < m; i++) {
    double z = gr_dot(n, a + i * n, x) + b[i];
    lost |= isnan(z);
    if (z > top) top = z, ties = 0;
    if (z == top) {
      ties++;
      for (size_t j = 0; j < n; j++)
        g[j] = ties == 1 ? a[i * n + j]
                         : g[j] + (a[i * n + j] - g[j]) / ties;
    }
  }
  return lost ? NAN : top;
}
