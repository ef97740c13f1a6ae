#include "exercise.h"

/* The weight is sigma(z) sigma(-z): neither factor cancels. */
void logistic_hessvec(size_t m, size_t n, const double *a,
                      double lambda, const double *w,
                      const double *v, double *h)
{
  for (size_t j = 0; j < n; j++) h[j] = 0;
  for (size_t i = 0; i < m; i++) {
    double z = 0, s = 0;
    for (size_t j = 0; j < n; j++) {
      z += a[i * n + j] * w[j];
      s += a[i * n + j] * v[j];
    }
    s *= 1 / (1 + exp(z)) * (1 / (1 + exp(-z)));
    for (size_t j = 0; j < n; j++) h[j] += s * a[i * n + j];
  }
  for (size_t j = 0; j < n; j++)
    h[j] = h[j] / (double)m + lambda * v[j];
}
