#include "exercise.h"

double play(size_t rounds, size_t n,
            void (*opponent)(void *ctx, size_t n, const double *x, double *g),
            void *ctx, double *x, double *sums, double *totals, double *g,
            double *bound)
{
  double regret = 0;
  for (size_t i = 0; i < n; i++) sums[i] = totals[i] = 0;
  for (size_t t = 0; t < rounds; t++) {
    opponent(ctx, n, x, g);
    for (size_t i = 0; i < n; i++) {
      regret += g[i] * x[i];
      sums[i] += g[i] * g[i];
      totals[i] += g[i];
      if (sums[i] > 0) x[i] -= sqrt(2) * g[i] / sqrt(sums[i]);
      x[i] = fmin(1, fmax(-1, x[i]));
    }
  }
  *bound = 0;
  for (size_t i = 0; i < n; i++) {
    regret += fabs(totals[i]);
    *bound += 2 * sqrt(2) * sqrt(sums[i]);
  }
  return regret;
}
