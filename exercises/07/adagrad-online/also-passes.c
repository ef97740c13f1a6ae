#include "exercise.h"

static double clamp(double z)
{
  return z > 1 ? 1 : z < -1 ? -1 : z;
}

double play(size_t rounds, size_t n,
            void (*opponent)(void *ctx, size_t n, const double *x, double *g),
            void *ctx, double *x, double *sums, double *totals, double *g,
            double *bound)
{
  double paid = 0, best = 0, roots = 0;
  memset(sums, 0, n * sizeof *sums);
  memset(totals, 0, n * sizeof *totals);
  while (rounds-- > 0) {
    opponent(ctx, n, x, g);
    for (size_t i = 0; i < n; i++) paid += g[i] * x[i];
    for (size_t i = 0; i < n; i++) {
      totals[i] += g[i];
      sums[i] = fma(g[i], g[i], sums[i]);
      double step = sums[i] == 0 ? 0 : g[i] * sqrt(2 / sums[i]);
      x[i] = clamp(x[i] - step);
    }
  }
  for (size_t i = 0; i < n; i++) {
    best += totals[i] * (totals[i] > 0 ? -1 : 1);
    roots += sqrt(sums[i]);
  }
  *bound = sqrt(8) * roots;
  return paid - best;
}
