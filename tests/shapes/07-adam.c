/* The figures of Adam, of its failure and of its decay show what their
   captions say. */
#include "check.h"

#include <stdlib.h>

static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("07", table, name, rows);
}

TEST(adam_shapes, steps, 7) {
  size_t n;
  double *equal = column("adam-steps", "equal", &n);
  double *swing = column("adam-steps", "alternating", &n);
  double *random = column("adam-steps", "random", &n);
  double *wakes = column("adam-steps", "wakes", &n);
  double *equal0 = column("adam-steps", "equal0", &n);
  double off = 0, top = 0, most = 0;
  for (size_t t = 0; t < n; t++) {
    off = fmax(off, fabs(equal[t] - 1));
    if (equal0[t] > most) most = equal0[t], top = (double)t + 1;
  }
  because("five printed digits");
  check_le("equal gradients: eta", off, 0, 1e-5);
  check_close("alternating", swing[n - 1], 1. / 19, 1e-5);
  because("four hundred runs");
  check_close("random", random[n - 1], 1 / sqrt(19), 0.03);
  check_close("uncorrected, largest", most, 6.5685, 1e-4);
  check_close("at t = 12", top, 12, 0);
  check_ge("that wakes", wakes[1011], 5, 0);
  check_le("before", wakes[999], 0, 0);
  free(equal), free(swing), free(random), free(wakes), free(equal0);
}

TEST(adam_shapes, reddi, 5) {
  size_t n, rows;
  double *x = column("reddi-path", "adam", &n), home = 0;
  double *y = column("reddi-path", "amsgrad", &n);
  double *t = column("reddi-regret", "t", &rows);
  double *a = column("reddi-regret", "adam", &rows);
  double *b = column("reddi-regret", "amsgrad", &rows);
  for (size_t i = 0; i < n; i += 3) home += x[i] == 1;
  check_close("Adam is back every third step", home, 34, 0);
  check_le("AMSGrad, at t = 100", y[99], -0.3, 0);
  double least = INFINITY;
  for (size_t i = 3; i < rows; i++) least = fmin(least, a[i]);
  because("six printed digits");
  check_ge("Adam's average regret", least, 2. / 3, 1e-6);
  check_close("and near it at the end", a[rows - 1], 2. / 3, 2e-3);
  size_t from = rows;
  while (from > 0 && t[from - 1] > 1e5) from--;
  because("the start, a constant over t, is still felt");
  check_slope("AMSGrad's falls", rows - from, t + from, b + from, -0.5,
              0.08);
  free(x), free(y), free(t), free(a), free(b);
}

TEST(adam_shapes, adamw, 5) {
  static const char *const name[6] = {"w 0.1", "w 1", "w 10",
                                      "l2 0.1", "l2 1", "l2 10"};
  size_t n;
  double *law = column("adamw", "law", &n), *mean[6], off = 0;
  for (int j = 0; j < 6; j++) mean[j] = column("adamw", name[j], &n);
  for (int j = 0; j < 3; j++)
    for (size_t i = 0; i < n; i++)
      off = fmax(off, fabs(mean[j][i] - law[i]));
  because("means of a hundred weights that scatter by 0.07");
  check_le("decoupled, off the law", off, 0, 0.035);
  check_ge("L2, large gradients", mean[5][n - 1], 0.7, 0);
  check_le("L2, small gradients, after 5000 steps", fabs(mean[3][10]), 0.05,
           0);
  check_close("L2, s = 1", mean[4][n - 1], law[n - 1], 0.05);
  check_ge("order", mean[5][20] - mean[4][20], 0.3, 0);
  free(law);
  for (int j = 0; j < 6; j++) free(mean[j]);
}
