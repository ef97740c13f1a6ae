#include "exercise.h"

/* The two gradients change places instead of being copied. */
size_t adaptive_descent(const gr_problem *p, double eta0, size_t steps,
                        double *x, double *room, double *etas)
{
  size_t n = p->n, k;
  for (k = 0; k < steps; k++) {
    double *g = room + (k % 2) * n, *old = room + (1 - k % 2) * n;
    double square = 0, moved = 0, change = 0, next = eta0;
    p->gradient(p->ctx, n, x, g);
    for (size_t i = 0; i < n; i++) {
      square += fabs(g[i]);
      if (k == 0) continue;
      moved += old[i] * old[i];
      change += (g[i] - old[i]) * (g[i] - old[i]);
    }
    if (!(square > 0 && square < INFINITY)) break;
    if (k > 0) {
      double last = etas[k - 1];
      next = change > 0 ? last * sqrt(moved / change) / 2 : INFINITY;
      if (k > 1)
        next = fmin(next, last * sqrt(1 + last / etas[k - 2]));
      if (isinf(next)) next = last;
    }
    etas[k] = next;
    for (size_t i = 0; i < n; i++) x[i] -= next * g[i];
  }
  return k;
}
