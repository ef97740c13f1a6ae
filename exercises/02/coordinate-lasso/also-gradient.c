#include "exercise.h"

/* A step of 1/L_j along the gradient, then the threshold lambda/L_j. */
static double shrink(double v, double t)
{
  if (fabs(v) <= t) return 0;
  return v > 0 ? v - t : v + t;
}

double lasso_sweeps(const columns *a, const double *square,
                    const double *lambda, size_t sweeps, double *x,
                    double *r)
{
  double moved = a->n > 0;
  if (sweeps == 0) return 0;
  while (sweeps-- > 0 && moved != 0) {
    moved = 0;
    for (size_t j = 0; j < a->n; j++) {
      double now = 0, lip = square[j];
      if (lip > 0)
        now = shrink(x[j] + a->dot(a->ctx, j, r) / lip,
                     lambda[j] / lip);
      double change = now - x[j];
      if (change != 0 && lip > 0) a->add(a->ctx, j, -change, r);
      moved = fabs(change) <= moved ? moved : fabs(change);
      x[j] = now;
    }
  }
  return moved;
}
