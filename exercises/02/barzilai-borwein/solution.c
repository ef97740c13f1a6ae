#include "exercise.h"

size_t barzilai_borwein(const gr_problem *p, double eta0, size_t steps,
                        double tol, double *x, double *g, double *room,
                        double *etas)
{
  size_t n = p->n;
  double eta = eta0, *before = room;
  for (size_t k = 0; k < steps; k++) {
    p->gradient(p->ctx, n, x, g);
    double length = gr_norm2(n, g);
    if (length <= tol || !isfinite(length)) return k;
    if (k > 0) {
      /* s = -eta before */
      double ss = 0, sy = 0, yy = 0;
      for (size_t i = 0; i < n; i++) {
        double s = -eta * before[i], y = g[i] - before[i];
        ss += s * s;
        sy += s * y;
        yy += y * y;
      }
      double next = k % 2 ? ss / sy : sy / yy;
      if (sy > 0 && isfinite(next)) eta = next;
    }
    etas[k] = eta;
    gr_copy(n, g, before);
    gr_axpy(n, -eta, g, x);
  }
  return steps;
}
