/* The figures on directions, constant steps and the flow. */
#include "check.h"

#include <stdlib.h>

static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("02", table, name, rows);
}

TEST(flow_shapes, tight, 5) {
  size_t n, m;
  double *h = column("tight", "h", &n), *one = column("tight", "1", &n);
  double *hundred = column("tight", "100", &n);
  double *best = column("tight-best", "h", &m);
  double *value = column("tight-best", "value", &m);
  double low = INFINITY, at = 0;
  for (size_t i = 0; i < n; i++)
    if (one[i] < low) low = one[i], at = h[i];
  because("the grid of the figure");
  check_close("k = 1: least at", at, 1.5, 1e-9);
  check_close("k = 1: least value", low, 0.25, 1e-9);
  because("the grid of the search");
  check_close("k = 100: best step", best[3], 1.9705466, 2e-4);
  check_true("the best step grows", best[0] < best[1] && best[1] < best[2]
             && best[2] < best[3]);
  check_ge("h = 1 over the best, k = 100", hundred[140] / value[3], 1.9, 0);
  free(h), free(one), free(hundred), free(best), free(value);
}

TEST(flow_shapes, flow, 4) {
  size_t n;
  double *sx = column("flow-steps", "short x", &n);
  double *sy = column("flow-steps", "short y", &n);
  double *ex = column("flow-steps", "edge x", &n);
  double *ey = column("flow-steps", "edge y", &n);
  size_t m;
  double *x = column("flow", "x", &m), *y = column("flow", "y", &m);
  double away = 0, far = 0;
  for (size_t k = 0; k < n; k++) {
    double near = INFINITY, edge = INFINITY;
    for (size_t i = 0; i < m; i++) {
      near = fmin(near, hypot(sx[k] - x[i], sy[k] - y[i]));
      edge = fmin(edge, hypot(ex[k] - x[i], ey[k] - y[i]));
    }
    away = fmax(away, near), far = fmax(far, edge);
  }
  check_le("short steps from the curve", away, 0.05, 0);
  check_ge("long steps from the curve, over short", far / away, 3, 0);
  check_le("which are further after all", ex[n - 1], 0.2 * sx[n - 1], 0);
  check_le("the curve ends at the minimizer", hypot(x[m - 1], y[m - 1]),
           1e-3, 0);
  free(sx), free(sy), free(ex), free(ey), free(x), free(y);
}
