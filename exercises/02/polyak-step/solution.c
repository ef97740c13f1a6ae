#include "exercise.h"

double polyak(const gr_problem *p, double target, double relax,
              size_t steps, double *x, double *g, double *best)
{
  size_t n = p->n;
  double f = p->value(p->ctx, n, x), least = f;
  gr_copy(n, x, best);
  for (size_t k = 0; k < steps && f > target; k++) {
    p->gradient(p->ctx, n, x, g);
    double gg = gr_dot(n, g, g);
    if (gg == 0) break;
    gr_axpy(n, -relax * (f - target) / gg, g, x);
    f = p->value(p->ctx, n, x);
    if (f < least) {
      least = f;
      gr_copy(n, x, best);
    }
  }
  return least;
}
