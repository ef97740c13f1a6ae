#include "exercise.h"

/* From three inner products of gradients: s's = eta^2 b'b,
   s'y = eta (b'b - g'b), y'y = g'g - 2 g'b + b'b. */
size_t barzilai_borwein(const gr_problem *p, double eta0, size_t steps,
                        double tol, double *x, double *g, double *room,
                        double *etas)
{
  size_t n = p->n;
  for (size_t k = 0; k < steps; k++) {
    p->gradient(p->ctx, n, x, g);
    double norm = gr_norm2(n, g);
    if (!(norm > tol && norm < INFINITY)) return k;
    etas[k] = k ? etas[k - 1] : eta0;
    if (k > 0) {
      double bb = 0, by = 0, yy = 0, last = etas[k - 1];
      for (size_t i = 0; i < n; i++) {
        bb += room[i] * room[i];
        by += room[i] * (room[i] - g[i]);
        yy += (g[i] - room[i]) * (g[i] - room[i]);
      }
      double next = k % 2 ? last * bb / by : last * by / yy;
      if (by > 0 && next < INFINITY) etas[k] = next;
    }
    for (size_t i = 0; i < n; i++) {
      x[i] -= etas[k] * g[i];
      room[i] = g[i];
    }
  }
  return steps;
}
