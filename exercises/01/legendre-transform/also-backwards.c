#include "exercise.h"

/* Cross products instead of slopes; the slopes from the last to the
   first. */
size_t conjugate_table(size_t n, const double *x, const double *f,
                       size_t m, const double *s, size_t *hull,
                       double *out)
{
  size_t h = 0;
  for (size_t i = 0; i < n; i++) {
    if (!(f[i] < INFINITY)) continue;
    for (; h > 1; h--) {
      size_t a = hull[h - 2], b = hull[h - 1];
      if ((f[b] - f[a]) * (x[i] - x[b]) <
          (f[i] - f[b]) * (x[b] - x[a])) break;
    }
    hull[h++] = i;
  }
  size_t p = h - 1;
  while (m-- > 0) {
    double best = s[m] * x[hull[p]] - f[hull[p]];
    while (p > 0) {
      double next = s[m] * x[hull[p - 1]] - f[hull[p - 1]];
      if (next < best) break;
      best = next;
      p--;
    }
    out[m] = best;
  }
  return h;
}
