#include "exercise.h"

/* x_{k+1} = k/(k+2) x_k + 2/(k+2) corner, with the library's loops. */
size_t frank_wolfe(const gr_problem *p, size_t steps, double tol,
                   double *x, double *g, double *gap)
{
  size_t n = p->n, k = 0;
  double best = INFINITY;
  for (; k < steps; k++) {
    p->gradient(p->ctx, n, x, g);
    size_t least = 0;
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
      sum += fabs(g[i]);
      if (g[i] < g[least]) least = i;
    }
    if (!(sum < INFINITY)) break;
    double now = gr_dot(n, g, x) - g[least];
    best = fmin(best, now);
    if (now <= tol) break;
    gr_scale(n, (double)k / ((double)k + 2), x);
    x[least] += 2 / ((double)k + 2);
  }
  *gap = best;
  return k;
}
