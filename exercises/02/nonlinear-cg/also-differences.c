#include "exercise.h"

/* The difference of the gradients entry by entry; the direction first, the
   doubts afterwards. */
double next_direction(size_t n, double nu, const double *g,
                      const double *before, double *d)
{
  double top = 0, old = 0, square = 0, cross = 0, down = 0;
  for (size_t i = 0; i < n; i++) {
    top += g[i] * (g[i] - before[i]);
    old += before[i] * before[i];
    square += g[i] * g[i];
    cross += g[i] * before[i];
  }
  bool again = !(old > 0) || fabs(cross) >= nu * square;
  double beta = again || top < 0 ? 0 : top / old;
  for (size_t i = 0; i < n; i++) {
    if (beta != 0) d[i] = beta * d[i] - g[i];
    else d[i] = -g[i];
    down += d[i] * g[i];
  }
  if (down < 0) return beta;
  for (size_t i = 0; i < n; i++) d[i] = -g[i];
  return 0;
}
