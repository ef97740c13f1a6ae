#include "exercise.h"

/* At most steps steps of conjugate gradients on A x = b from x, which
   is overwritten by the result.

   apply(ctx, n, v, w) writes w = A v, A symmetric positive definite; v
   and w must not overlap. work is room for 3n numbers. n >= 1; nothing
   overlaps. Ends where the residual is zero, at once if x is a
   solution. One product before the first step and one in each. NaN in,
   NaN out. Returns how many steps were made.

   This code has three bugs. */
size_t conjugate(size_t n, product *apply, const void *ctx,
                 const double *b, size_t steps, double *x, double *work)
{
  double *r = work, *p = work + n, *ap = work + 2 * n;
  apply(ctx, n, x, ap);
  for (size_t i = 0; i < n; i++) {
    r[i] = b[i] - ap[i];
    p[i] = b[i];
  }
  double rr = gr_dot(n, r, r);
  size_t k = 0;
  for (; k < steps; k++) {
    apply(ctx, n, p, ap);
    double alpha = rr / gr_dot(n, p, ap);
    gr_axpy(n, alpha, p, x);
    gr_axpy(n, -alpha, ap, r);
    double beta = gr_dot(n, r, r) / rr;
    for (size_t i = 0; i < n; i++) p[i] = r[i] + beta * p[i];
  }
  return k;
}
