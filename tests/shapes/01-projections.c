/* The shapes that the figures of projections, proximal operators and
   conjugates promise. */
#include "check.h"

#include <stdlib.h>

TEST(shape_projections, circle, 3) {
  size_t n;
  double *l1 = result_column("01", "projections", "l1 1", &n);
  double *l2 = result_column("01", "projections", "l1 2", &n);
  double *s1 = result_column("01", "projections", "simplex 1", &n);
  double *s2 = result_column("01", "projections", "simplex 2", &n);
  size_t corners = 0;
  double sum = 0;
  for (size_t i = 0; i < n; i++) {
    corners += fmin(fabs(l1[i]), fabs(l2[i])) < 1e-12;
    sum = fmax(sum, fabs(s1[i] + s2[i] - 1));
  }
  check_int("points on the circle", (long long)n, 48);
  check_ge("points that land on a corner of the l1 ball", (double)corners,
           12, 0);
  because("two roundings");
  check_close("the simplex sums to one", sum, 0, 1e-15);
  free(l1);
  free(l2);
  free(s1);
  free(s2);
}

TEST(shape_projections, passes, 3) {
  size_t n;
  double *most = result_column("01", "simplex-passes", "most", &n);
  double *size = result_column("01", "simplex-passes", "n", &n);
  check_ge("rows", (double)n, 4, 0);
  check_le("most passes at the largest n", most[n - 1], 10, 0);
  check_le("and more than at the smallest", most[n - 1] - most[0], 4, 0);
  free(most);
  free(size);
}

TEST(shape_proximal, shrinkage, 3) {
  size_t n;
  double *v = result_column("01", "shrinkage", "v", &n);
  double *a = result_column("01", "shrinkage", "abs", &n);
  double *h = result_column("01", "shrinkage", "huber", &n);
  double *g = result_column("01", "shrinkage", "logistic", &n);
  double dead = 0, high = INFINITY, order = INFINITY;
  for (size_t i = 0; i < n; i++) {
    if (fabs(v[i]) <= 1) dead = fmax(dead, fabs(a[i]));
    high = fmin(high, g[i] - v[i]);
    order = fmin(order, fabs(h[i]) - fabs(a[i]));
  }
  because("no arithmetic");
  check_close("the absolute value catches [-1, 1]", dead, 0, 0);
  check_ge("the logistic loss moves to the right", high, 0, 0);
  check_ge("Huber shrinks no more than the absolute value", order, 0,
           1e-15);
  free(v);
  free(a);
  free(h);
  free(g);
}

TEST(shape_proximal, total_variation, 2) {
  size_t n;
  double *s = result_column("01", "total-variation", "signal", &n);
  double *y = result_column("01", "total-variation", "noisy", &n);
  double *x = result_column("01", "total-variation", "denoised", &n);
  double before = 0, after = 0;
  size_t jumps = 0;
  for (size_t i = 0; i < n; i++) {
    before += (y[i] - s[i]) * (y[i] - s[i]);
    after += (x[i] - s[i]) * (x[i] - s[i]);
    jumps += i && x[i] != x[i - 1];
  }
  check_le("error after over error before", sqrt(after / before), 0.5, 0);
  check_le("jumps", (double)jumps, 20, 0);
  free(s);
  free(y);
  free(x);
}

TEST(shape_conjugates, lines, 1) {
  size_t n;
  double *f = result_column("01", "conjugate", "f", &n);
  double *a = result_column("01", "conjugate", "half", &n);
  double *b = result_column("01", "conjugate", "two", &n);
  double least = INFINITY;
  for (size_t i = 0; i < n; i++)
    least = fmin(least, fmin(f[i] - a[i], f[i] - b[i]));
  because("rounding of values below ten");
  check_ge("the lines support the graph", least, 0, 1e-15);
  free(f);
  free(a);
  free(b);
}
