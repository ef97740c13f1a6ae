#include "exercise.h"

double lasso_sweeps(const columns *a, const double *square,
                    const double *lambda, size_t sweeps, double *x,
                    double *r)
{
  double moved = 0;
  for (size_t s = 0; s < sweeps; s++) {
    moved = 0;
    for (size_t j = 0; j < a->n; j++) {
      double old = x[j], new = 0;
      if (square[j] > 0) {
        double v = a->dot(a->ctx, j, r) + square[j] * old;
        double size = fabs(v) <= lambda[j] ? 0 : fabs(v) - lambda[j];
        new = copysign(size, v) / square[j];
        if (new != old) a->add(a->ctx, j, old - new, r);
      }
      if (!(fabs(new - old) <= moved)) moved = fabs(new - old);
      x[j] = new;
    }
    if (moved == 0) break;
  }
  return moved;
}
