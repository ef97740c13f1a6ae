#include "exercise.h"

/* Row after row, without the library; the gap as a sum of squares and of
   lambda |w_j| - theta'A_j w_j. */
double lasso_certificate(size_t m, size_t n, const double *a,
                         const double *b, double lambda, const double *w,
                         double *theta, double *room)
{
  double rr = 0, br = 0, top = 0, l1 = 0;
  for (size_t j = 0; j < n; j++) {
    room[j] = 0;
    l1 += fabs(w[j]);
  }
  for (size_t i = 0; i < m; i++) {
    double r = b[i];
    for (size_t j = 0; j < n; j++) r -= a[i * n + j] * w[j];
    for (size_t j = 0; j < n; j++) room[j] += a[i * n + j] * r;
    theta[i] = r;
    rr += r * r;
    br += b[i] * r;
  }
  for (size_t j = 0; j < n; j++)
    top = fabs(room[j]) > top ? fabs(room[j]) : top;
  double s = rr > 0 ? br / rr : 0, most = top > 0 ? lambda / top : INFINITY;
  s = s > most ? most : s < -most ? -most : s;
  double dual = 0;
  for (size_t i = 0; i < m; i++) {
    theta[i] *= s;
    dual += theta[i] * (b[i] - theta[i] / 2);
  }
  return rr / 2 + lambda * l1 - dual;
}
