#include "exercise.h"

/* The averages as moves towards g; the decay as a part of the step. */
void lion_step(size_t n, double eta, double beta1, double beta2,
               double lambda, double *x, const double *g, double *m)
{
  for (size_t i = 0; i < n; i++) {
    double rest = g[i] * (1 - beta1), c = fma(beta1, m[i], rest);
    double step = lambda * x[i];
    if (isnan(c)) step = c;
    else if (c != 0) step += copysign(1, c);
    x[i] -= eta * step;
  }
  for (size_t i = 0; i < n; i++)
    m[i] = isfinite(g[i]) ? m[i] + (1 - beta2) * (g[i] - m[i])
                          : beta2 * m[i] + g[i];
}
