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

/* How often the points change sides of the line at this angle */
static int crossings(size_t n, const double *x, const double *y,
                     double angle) {
  int count = 0;
  double before = 0;
  for (size_t k = 0; k < n; k++) {
    double side = cos(angle) * y[k] - sin(angle) * x[k];
    count += side * before < 0;
    before = side;
  }
  return count;
}

TEST(flow_shapes, flow, 5) {
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
  because("the floor runs at 0.35 or at a right angle to it");
  check_close("jumps to the other side",
              fmax(crossings(n, ex, ey, 0.35),
                   crossings(n, ex, ey, 0.35 + 2 * atan(1))), 15, 0);
  check_le("the curve ends at the minimizer", hypot(x[m - 1], y[m - 1]),
           1e-3, 0);
  free(sx), free(sy), free(ex), free(ey), free(x), free(y);
}

TEST(flow_shapes, kappa, 4) {
  size_t n;
  double *k = column("kappa", "kappa", &n), *b = column("kappa", "best", &n);
  double *s = column("kappa", "safe", &n), *r = column("kappa", "rule", &n);
  because("rounding to whole steps");
  check_slope("steps against kappa", n - 4, k + 4, b + 4, 1, 0.01);
  check_slope("the same for 1/L", n - 4, k + 4, s + 4, 1, 0.02);
  check_rel("1/L over 2/(mu + L)", s[n - 1] / b[n - 1], 2, 1e-3);
  check_rel("the rule", b[n - 1] / r[n - 1], 1, 1e-3);
  free(k), free(b), free(s), free(r);
}

TEST(flow_shapes, norms, 6) {
  size_t n;
  double *x = column("norms-best", "x", &n), *y = column("norms-best", "y", &n);
  double *slope = column("norms-best", "slope", &n);
  double h = 1.2 * 4.4 - 3.24; /* g' H^-1 g, g = (1, 0.6) */
  double metric = sqrt((4.4 + 2 * 1.8 * 0.6 + 1.2 * 0.36) / h);
  because("48000 samples of the sphere");
  check_close("l2", slope[0], -sqrt(1.36), 1e-7);
  check_close("l1", slope[1], -1, 1e-3);
  check_close("l-infinity", slope[2], -1.6, 1e-3);
  check_close("metric", slope[3], -metric, 1e-7);
  because("48000 samples of the sphere, the valley's angle");
  check_vector("x: l2, corners", 3, x,
               (double[]){-1 / sqrt(1.36), -1, -1}, 1e-3);
  check_vector("y / x: opposite to g, corners, along the valley", 4,
               (double[]){y[0] / x[0], y[1] / x[1], y[2] / x[2], y[3] / x[3]},
               (double[]){0.6, 0, 1, 0.449}, 0.02);
  free(slope), free(x), free(y);
}

TEST(flow_shapes, taylor, 4) {
  size_t n;
  double *x = column("taylor", "x", &n), *f = column("taylor", "f", &n);
  double *t = column("taylor", "tangent", &n);
  double *s = column("taylor", "second", &n);
  double *a = column("taylor", "above", &n), over = INFINITY, under = INFINITY;
  double least = INFINITY, at = 0, low = INFINITY, low_at = 0, deep = 0;
  for (size_t i = 0; i < n; i++) {
    over = fmin(over, a[i] - f[i]), under = fmin(under, f[i] - t[i]);
    if (a[i] < least) least = a[i], at = x[i];
    if (s[i] < low) low = s[i], low_at = x[i], deep = f[i] - s[i];
  }
  check_ge("the model is above, the tangent below", fmin(over, under), 0,
           1e-15);
  because("the grid of the figure");
  check_close("least at the gradient step", at, 1.2 - tanh(1.2), 0.011);
  check_le("Newton's step goes past zero", low_at, -1, 0);
  check_ge("where the Taylor parabola is below by", deep, 0.5, 0);
  free(x), free(f), free(t), free(s), free(a);
}
