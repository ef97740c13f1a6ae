#include "exercise.h"

size_t conjugate(size_t n, product *apply, const void *ctx,
                 const double *b, size_t steps, double *x, double *work)
{
  double *r = work, *p = work + n, *ap = work + 2 * n;
  apply(ctx, n, x, ap);
  for (size_t i = 0; i < n; i++) {
    r[i] = b[i] - ap[i];
    p[i] = r[i];
  }
  double rr = gr_dot(n, r, r);
  size_t k = 0;
  for (; k < steps && rr != 0; k++) {
    apply(ctx, n, p, ap);
    double alpha = rr / gr_dot(n, p, ap);
    gr_axpy(n, alpha, p, x);
    gr_axpy(n, -alpha, ap, r);
    double next = gr_dot(n, r, r), beta = next / rr;
    for (size_t i = 0; i < n; i++) p[i] = r[i] + beta * p[i];
    rr = next;
  }
  return k;
}
