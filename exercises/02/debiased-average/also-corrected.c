#include "exercise.h"

/* m_k and 1 - beta^k, both without cancellation: expm1. */
void average(size_t n, double half_life, const double *x, double *out)
{
  double rate = -log(2) / half_life, m = 0;
  if (rate == 0) {
    for (size_t k = 0; k < n; k++) {
      m += x[k];
      out[k] = m / (double)(k + 1);
    }
    return;
  }
  double gain = -expm1(rate);
  for (size_t k = 0; k < n; k++) {
    m += gain * (x[k] - m);
    out[k] = m / -expm1(rate * (double)(k + 1));
  }
}
