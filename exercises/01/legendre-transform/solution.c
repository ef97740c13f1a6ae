#include "exercise.h"

size_t conjugate_table(size_t n, const double *x, const double *f,
                       size_t m, const double *s, size_t *hull,
                       double *out)
{
  size_t h = 0;
  for (size_t i = 0; i < n; i++) {
    if (isinf(f[i])) continue;
    while (h >= 2) {
      size_t a = hull[h - 2], b = hull[h - 1];
      double before = (f[b] - f[a]) / (x[b] - x[a]);
      double after = (f[i] - f[b]) / (x[i] - x[b]);
      if (before < after) break;
      h--;
    }
    hull[h++] = i;
  }
  size_t p = 0;
  for (size_t j = 0; j < m; j++) {
    while (p + 1 < h && s[j] * (x[hull[p + 1]] - x[hull[p]]) >=
           f[hull[p + 1]] - f[hull[p]])
      p++;
    out[j] = s[j] * x[hull[p]] - f[hull[p]];
  }
  return h;
}
