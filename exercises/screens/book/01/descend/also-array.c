#include "exercise.h"

size_t descend(const gr_problem *p, double t, double tol, double *x)
{
  double g[1];
  for (size_t k = 0;; k++) {
    p->gradient(p->ctx, 1, x, g);
    if (!(fabs(g[0]) > tol)) return k;
    x[0] -= t * g[0];
  }
}
