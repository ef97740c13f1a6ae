#include "exercise.h"

double lasso_certificate(size_t m, size_t n, const double *a,
                         const double *b, double lambda, const double *w,
                         double *theta, double *room)
{
  gr_gemv(m, n, a, w, theta);
  for (size_t i = 0; i < m; i++) theta[i] = b[i] - theta[i];
  gr_gemv_t(m, n, a, theta, room);
  double square = gr_dot(m, theta, theta), along = gr_dot(m, b, theta);
  double primal = square / 2 + lambda * gr_norm1(n, w);
  double slope = gr_norm_inf(n, room), s = square > 0 ? along / square : 0;
  if (fabs(s) * slope > lambda) s = copysign(lambda / slope, s);
  for (size_t i = 0; i < m; i++) theta[i] *= s;
  return primal - (s * along - s * s * square / 2);
}
