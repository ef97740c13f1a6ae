#include "exercise.h"

/* Plain loops; the gap from the gradient lambda (w - u) of P. */
double squared_hinge_gap(size_t m, size_t n, const double *a,
                         const double *y, double lambda,
                         const double *w, double *alpha, double *u)
{
  for (size_t j = 0; j < n; j++) u[j] = 0;
  for (size_t i = m; i-- > 0;) {
    double margin = 0;
    for (size_t j = 0; j < n; j++) margin += a[i * n + j] * y[i] * w[j];
    alpha[i] = margin >= 1 ? 0 : 1 - margin;
    for (size_t j = 0; j < n; j++) u[j] += alpha[i] * y[i] * a[i * n + j];
  }
  double squares = 0;
  for (size_t j = 0; j < n; j++) {
    u[j] = u[j] / (double)m / lambda;
    double gradient = lambda * (w[j] - u[j]);
    squares += gradient * gradient;
  }
  return squares / (2 * lambda);
}
