/* The figures and the table about proximal methods show what their
   captions say. */
#include "check.h"

#include <stdlib.h>

static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("02", table, name, rows);
}

TEST(proximal_shapes, lasso, 7) {
  static const char *const error[3] = {"ista", "fista", "restart"};
  static const char *const gap[3] = {"ista gap", "fista gap", "restart gap"};
  double *e[3], at[3], rises[3] = {0};
  size_t n;
  for (int i = 0; i < 3; i++) {
    double *g = column("lasso", gap[i], &n), under = 0;
    e[i] = column("lasso", error[i], &n);
    for (size_t k = 0; k < n; k++) under = fmax(under, e[i][k] - g[k]);
    for (size_t k = 1; k < n; k++)
      rises[i] += e[i][k] > e[i][k - 1] * (1 + 1e-9) && e[i][k] > 1e-13;
    because("rounding relative to F(0)");
    check_le(gap[i], under, 0, 1e-14);
    at[i] = e[i][150]; /* step 300 */
    free(g);
  }
  check_true("FISTA ahead of ISTA, restarts of both", at[2] < 1e-3 * at[1]
             && at[1] < 0.1 * at[0]);
  check_int("ISTA does not rise", (long long)rises[0], 0);
  check_ge("FISTA rises", rises[1], 10, 0);
  check_le("restarted FISTA hardly", rises[2], rises[1] / 2, 0);
  for (int i = 0; i < 3; i++) free(e[i]);
}

TEST(proximal_shapes, race, 3) {
  static const char *const lambda[4] = {"1", "0.5", "0.1", "0.01"};
  bool restarts = true, known = true;
  double least = INFINITY;
  for (int j = 0; j < 4; j++) {
    size_t n;
    double *s = column("lasso-race", lambda[j], &n);
    for (int i = 0; i < 6; i++) least = fmin(least, s[i]);
    restarts = restarts && s[3] < s[0] && s[3] < s[1] && s[2] < s[0]
      && s[2] < s[1];
    known = known && s[3] < s[4];
    free(s);
  }
  check_ge("every run ends by its gap", least, 1, 0);
  check_true("restarts are the fastest", restarts);
  check_true("also where mu is known", known);
}

TEST(proximal_shapes, path, 5) {
  size_t n;
  double *l = column("lasso-path", "lambda", &n);
  double *nonzeros = column("lasso-path", "nonzeros", &n);
  double *s3 = column("lasso-path", "7", &n), low = 0, high = 0, top = 0;
  double zeros = 0;
  for (size_t i = 0; i < n; i++) {
    low = fmin(low, s3[i]), high = fmax(high, s3[i]);
    if (nonzeros[i] > 0) top = fmax(top, l[i]);
    else zeros += l[i] < 2.1480435755294983;
  }
  check_le("the largest lambda with a nonzero", top, 2.1480435755294983, 0);
  check_int("no zero solution below lambda_max", (long long)zeros, 0);
  check_close("nonzeros at the end", nonzeros[n - 1], 10, 0);
  check_le("one coefficient goes down", low, -200, 0);
  check_ge("and comes out on the other side", high, 10, 0);
  free(l), free(nonzeros), free(s3);
}

TEST(proximal_shapes, box, 4) {
  size_t n;
  double *x = column("proximal-box", "x", &n);
  double *y = column("proximal-box", "y", &n);
  double *f = column("proximal-box", "value", &n), rise = 0;
  for (size_t i = 1; i < n; i++) rise = fmax(rise, f[i] - f[i - 1]);
  check_le("values rise by", rise, 0, 0);
  check_close("the end is on the edge", x[n - 1], 0.35, 0);
  check_ge("and not below the origin", y[n - 1], 0.1, 0);
  check_ge("points that slide along it", (double)(x[n - 4] == 0.35), 1, 0);
  free(x), free(y), free(f);
}
