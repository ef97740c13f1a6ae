#include "exercise.h"

size_t fista_restart(const gr_problem *p, double eta, double lambda,
                     size_t steps, double *x, double *room)
{
  size_t n = p->n, restarts = 0;
  double *y = room, *g = room + n, t = 1;
  for (size_t i = 0; i < n; i++) y[i] = x[i];
  for (size_t k = 0; k < steps; k++) {
    double against = 0;
    p->gradient(p->ctx, n, y, g);
    for (size_t i = 0; i < n; i++) {
      double v = y[i] - eta * g[i];
      double next = copysign(fmax(fabs(v) - eta * lambda, 0), v);
      against += (y[i] - next) * (next - x[i]);
      g[i] = next;
    }
    double grown = (1 + sqrt(1 + 4 * t * t)) / 2;
    double beta = (t - 1) / grown;
    t = grown;
    if (against > 0) {
      restarts++;
      t = 1;
      beta = 0;
    }
    for (size_t i = 0; i < n; i++) {
      y[i] = g[i] + beta * (g[i] - x[i]);
      x[i] = g[i];
    }
  }
  return restarts;
}
