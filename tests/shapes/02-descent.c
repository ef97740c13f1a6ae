/* The figures and the table of Chapter 2 show what their captions say. */
#include "check.h"

#include <stdlib.h>

static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("02", table, name, rows);
}

TEST(descent_shapes, regimes, 5) {
  static const char *const eta[5] = {"0.1", "0.6", "1.7", "2", "2.05"};
  static const double want[5] = {0.9, 0.4, 0.7, 1, 1.05};
  for (int i = 0; i < 5; i++) {
    size_t n;
    double *x = column("regimes", eta[i], &n);
    because("the factor is |1 - eta|");
    check_close(eta[i], x[20] / x[19], want[i], 1e-12);
    free(x);
  }
}

TEST(descent_shapes, rates, 5) {
  size_t n;
  double *k = column("rates", "k", &n), *b = column("rates", "bound", &n);
  double *h = column("rates", "huber 30", &n);
  double *q = column("rates", "quartic", &n);
  double *r = column("rates", "ridge", &n);
  double *rb = column("rates", "ridge bound", &n);
  double above = 0, touch = 0, over = 0;
  for (size_t i = 0; i < n; i++) {
    above = fmax(above, h[i] / b[i]);
    if (k[i] == 30) touch = h[i] / b[i];
    over = fmax(over, r[i] - rb[i]);
  }
  check_le("Huber stays below the bound", above, 1, 1e-12);
  because("thirty steps of rounding");
  check_close("and touches it at 30", touch, 1, 1e-12);
  because("the next term is log(k)/k");
  check_slope("x^4", 20, k + n - 20, q + n - 20, -2, 0.02);
  check_le("ridge over its bound", over, 0, 1e-14);
  check_true("ridge ends below 1e-9", r[n - 1] < 1e-9);
  free(k), free(b), free(h), free(q), free(r), free(rb);
}

TEST(descent_shapes, searches, 3) {
  size_t n;
  double *v = column("searches", "valley", &n);
  double *bb = column("valley", "bb", &n);
  double rise = 0;
  for (size_t i = 1; i < n && bb[i] > 1e-12; i++)
    rise = fmax(rise, bb[i] / bb[i - 1]);
  check_ge("constant over exact steps", v[0] / v[1], 1.2, 0);
  check_ge("exact over Barzilai-Borwein steps", v[1] / v[4], 5, 0);
  check_ge("Barzilai-Borwein goes up", rise, 1.5, 0);
  free(v), free(bb);
}

TEST(descent_shapes, momentum, 4) {
  size_t n;
  double *gd = column("momentum", "descent", &n);
  double *hb = column("momentum", "ball", &n);
  double *nesterov = column("momentum", "nesterov", &n);
  double *convex = column("momentum", "convex", &n);
  double *bound = column("momentum", "bound", &n), over = 0;
  double ripples = 0;
  for (size_t k = 0; k < n; k++) over = fmax(over, nesterov[k] / bound[k]);
  for (size_t k = 1; k < n; k++) ripples += convex[k] > convex[k - 1];
  check_le("Nesterov over its bound", over, 1, 0);
  because("the rate (99/101)^2 of the slowest component");
  check_rel("gradient descent", gd[200] / gd[199], pow(99. / 101, 2), 1e-3);
  check_true("heavy ball first", hb[100] < nesterov[100]
             && nesterov[100] < 1e-3 * gd[100]);
  check_ge("steps on which the convex method rises", ripples, 50, 0);
  free(gd), free(hb), free(nesterov), free(convex), free(bound);
}

TEST(descent_shapes, conjugate, 3) {
  size_t n;
  double *cg = column("conjugate", "cg", &n);
  double *ball = column("conjugate", "ball", &n);
  double *bound = column("conjugate", "bound", &n), over = 0, root = sqrt(1000.);
  for (size_t i = 0; i < n; i++)
    if (bound[i] > 1e-12) over = fmax(over, cg[i] / bound[i]);
  because("rounding");
  check_le("share of the bound", over, 1, 1e-12);
  because("the other half of the bound has died out");
  check_rel("slope of the bound in five steps", bound[n - 1] / bound[n - 2],
            pow((root - 1) / (root + 1), 10), 1e-6);
  check_true("conjugate gradients ahead", cg[40] < ball[40]);
  free(cg), free(ball), free(bound);
}
