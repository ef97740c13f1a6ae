#include "exercise.h"

size_t descend(const gr_problem *p, double t, double tol, double *x)
{
  double g;
  for (size_t k = 0;; k++) {
    p->gradient(p->ctx, 1, x, &g);
    if (!(fabs(g) > tol)) return k;
    x[0] -= t * g;
  }
}
