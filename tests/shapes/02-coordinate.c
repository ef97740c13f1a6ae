/* The figures and the table about single coordinates and subgradients. */
#include "check.h"

#include <complex.h>
#include <stdlib.h>

static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("02", table, name, rows);
}

TEST(coordinate_shapes, path, 3) {
  size_t n;
  double *x = column("coordinate-path", "x", &n);
  double *y = column("coordinate-path", "y", &n);
  double *gx = column("coordinate-path", "gx", &n);
  double *gy = column("coordinate-path", "gy", &n);
  double both = 0;
  for (size_t k = 1; k < n; k++)
    both = fmax(both, fmin(fabs(x[k] - x[k - 1]), fabs(y[k] - y[k - 1])));
  check_close("steps not along an axis", both, 0, 0);
  check_true("same start", x[0] == gx[0] && y[0] == gy[0]);
  check_true("ahead of the gradient",
             hypot(x[n - 1], y[n - 1]) < hypot(gx[n - 1], gy[n - 1]));
  free(x), free(y), free(gx), free(gy);
}

/* |q|^n, q^n - 0.1 q^(n-1) = 0.9, q near exp(2 pi i/n), n = 50 */
static double factor(void) {
  double complex q = cexp(2 * acos(-1) * I / 50);
  for (int k = 0; k < 50; k++) {
    double complex p = cpow(q, 48);
    q -= (p * q * (q - 0.1) - 0.9) / (p * (50 * q - 4.9));
  }
  return pow(cabs(q), 50);
}

TEST(coordinate_shapes, slow, 4) {
  size_t n;
  double *c = column("coordinate-slow", "cyclic", &n);
  double *r = column("coordinate-slow", "random", &n);
  double *g = column("coordinate-slow", "gradient", &n);
  double *b = column("coordinate-slow", "bound", &n), over = 0;
  for (size_t k = 1; k < n; k++) over = fmax(over, r[k] / b[k]);
  because("two conjugate eigenvectors");
  check_rel("values in turn, per sweep", pow(c[200] / c[100], 0.01),
            factor() * factor(), 1e-4);
  because("the start is an eigenvector of A");
  check_rel("gradient descent", g[200] / g[100],
            pow(1 - 0.1 / 45.1, 200), 1e-9);
  check_le("random over its bound", over, 1, 0);
  check_true("order", r[200] < 1e-3 * g[200] && g[200] < c[200]);
  free(c), free(r), free(g), free(b);
}

TEST(coordinate_shapes, table, 5) {
  static const char *const name[5] = {"valley", "bad order", "ridge",
                                      "lasso 1", "lasso 0.1"};
  for (int i = 0; i < 5; i++) {
    size_t n;
    double *t = column("coordinate", name[i], &n);
    check_true(name[i], t[3] < t[0] && t[3] < t[1] && t[1] < t[5]
               && (i == 1 ? t[0] > 50 * t[1] : t[0] < t[1]));
    free(t);
  }
}

TEST(subgradient_shapes, rules, 5) {
  static const char *const name[5] = {"constant", "length", "root", "harmonic",
                                      "polyak"};
  size_t n;
  double *k = column("subgradient", "k", &n), *v[5];
  double *bound = column("subgradient", "bound", &n), over = 0, least = INFINITY;
  for (int i = 0; i < 5; i++) v[i] = column("subgradient", name[i], &n);
  for (size_t j = 0; j < n; j++) {
    over = fmax(over, v[4][j] / bound[j]);
    for (int i = 0; i < 5; i++) least = fmin(least, v[i][j]);
  }
  check_ge("never below the certified minimum", least, 0, 0);
  check_le("Polyak over RG/sqrt k", over, 1, 0);
  check_le("fixed steps at their number of points",
           fmax(v[0][n - 1], v[1][n - 1]) / bound[n - 1], 1, 0);
  check_true("Polyak first, harmonic last", v[4][n - 1] < 0.1 * v[1][n - 1]
             && v[3][n - 1] > v[2][n - 1]);
  check_close("the last row", k[n - 1], 5000, 0);
  for (int i = 0; i < 5; i++) free(v[i]);
  free(k), free(bound);
}
