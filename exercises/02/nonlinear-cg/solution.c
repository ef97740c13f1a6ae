#include "exercise.h"

double next_direction(size_t n, double nu, const double *g,
                      const double *before, double *d)
{
  double gg = gr_dot(n, g, g), cross = gr_dot(n, g, before);
  double old = gr_dot(n, before, before), beta = 0;
  if (fabs(cross) < nu * gg && old > 0) beta = fmax((gg - cross) / old, 0);
  if (!(-gg + beta * gr_dot(n, g, d) < 0)) beta = 0;
  for (size_t i = 0; i < n; i++)
    d[i] = beta > 0 ? -g[i] + beta * d[i] : -g[i];
  return beta;
}
