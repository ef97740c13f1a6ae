#include "exercise.h"

void amsgrad_step(place of, size_t n, size_t t, double eta, double beta1,
                  double beta2, double *x, const double *g, double *m,
                  double *v, double *top)
{
  double c1 = of == PAPER ? 1 : 1 - pow(beta1, (double)t);
  double c2 = of == PAPER ? 1 : 1 - pow(beta2, (double)t);
  double early = of == CORRECTED ? c2 : 1, late = of == RAW ? c2 : 1;
  for (size_t i = 0; i < n; i++) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    double now = v[i] / early;
    top[i] = top[i] > now ? top[i] : now; /* a NaN stays */
    if (top[i] != 0) x[i] -= eta * (m[i] / c1) / sqrt(top[i] / late);
  }
}
