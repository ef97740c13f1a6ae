#include "exercise.h"

/* Along the unit vector g/||g||; the best point is kept at the top. */
double polyak(const gr_problem *p, double target, double relax,
              size_t steps, double *x, double *g, double *best)
{
  double least = 0;
  for (size_t k = 0;; k++) {
    double f = p->value(p->ctx, p->n, x);
    if (k == 0 || f < least) {
      memcpy(best, x, p->n * sizeof *x);
      least = f;
    }
    if (k == steps || !(f > target)) return least;
    p->gradient(p->ctx, p->n, x, g);
    double length = gr_norm2(p->n, g);
    if (length == 0) return least;
    double far = relax * (f - target) / length;
    for (size_t i = 0; i < p->n; i++) x[i] -= far * (g[i] / length);
  }
}
