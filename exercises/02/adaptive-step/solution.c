#include "exercise.h"

size_t adaptive_descent(const gr_problem *p, double eta0, size_t steps,
                        double *x, double *room, double *etas)
{
  size_t n = p->n;
  double *g = room, *before = room + n, eta = eta0, theta = INFINITY;
  for (size_t k = 0; k < steps; k++) {
    p->gradient(p->ctx, n, x, g);
    double length = gr_norm2(n, g);
    if (length == 0 || !isfinite(length)) return k;
    if (k > 0) {
      /* x_k - x_(k-1) = -eta_(k-1) g_(k-1) */
      double moved = eta * gr_norm2(n, before);
      double change = gr_distance(n, g, before);
      double grown = sqrt(1 + theta) * eta;
      double curved = change > 0 ? moved / (2 * change) : INFINITY;
      double next = fmin(grown, curved);
      if (isinf(next)) next = eta;
      theta = next / eta;
      eta = next;
    }
    etas[k] = eta;
    gr_copy(n, g, before);
    gr_axpy(n, -eta, g, x);
  }
  return steps;
}
