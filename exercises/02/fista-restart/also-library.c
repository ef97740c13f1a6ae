#include "exercise.h"

/* The library's proximal operator, and three vectors. */
size_t fista_restart(const gr_problem *p, double eta, double lambda,
                     size_t steps, double *x, double *room)
{
  size_t n = p->n, restarts = 0, age = 0;
  double *y = room, *next = room + n, *g = room + 2 * n, t = 1;
  gr_copy(n, x, y);
  while (steps-- > 0) {
    p->gradient(p->ctx, n, y, g);
    gr_copy(n, y, next);
    gr_axpy(n, -eta, g, next);
    gr_prox_l1_f64(n, eta * lambda, next, next);
    double angle = 0;
    for (size_t i = 0; i < n; i++)
      angle += (y[i] - next[i]) * (next[i] - x[i]);
    if (angle > 0) {
      restarts++;
      age = 0;
      t = 1;
      gr_copy(n, next, y);
    } else {
      double before = t;
      t = 0.5 + sqrt(0.25 + before * before);
      gr_copy(n, next, y);
      gr_axpby(n, -(before - 1) / t, x, 1 + (before - 1) / t, y);
      age++;
    }
    gr_copy(n, next, x);
  }
  (void)age;
  return restarts;
}
