#include "exercise.h"

/* low satisfies the first condition with the least value so far, and its
   slope points to high. far: high is infinite, the interval is open. */
double strong_wolfe(line phi, const void *ctx, double c1, double c2,
                    double t, double *value, double *slope)
{
  double f0 = *value, g0 = *slope;
  double low = 0, f_low = f0, g_low = g0, high = INFINITY;
  if (!(g0 < 0)) return 0;
  for (int calls = 0; calls < 60; calls++) {
    double f, g;
    phi(ctx, t, &f, &g);
    bool finite = isfinite(f) && isfinite(g);
    if (!finite || f > f0 + c1 * t * g0 || f >= f_low) {
      high = t;
    } else {
      if (fabs(g) <= -c2 * g0) {
        *value = f;
        *slope = g;
        return t;
      }
      if (g * (high - low) >= 0) high = low;
      low = t, f_low = f, g_low = g;
    }
    if (isinf(high)) t *= 2;
    else t = low + (high - low) / 2;
  }
  (void)g_low;
  return 0;
}
