/* The figures that compare the methods of Chapter 2. */
#include "check.h"

#include <stdlib.h>

static double last(const char *table, const char *name) {
  size_t n;
  double *c = result_column("02", table, name, &n), value = c[n - 1];
  free(c);
  return value;
}

TEST(closing_shapes, profile, 4) {
  size_t n;
  double *pr = result_column("02", "profile", "PR+", &n);
  double falls = 0;
  for (size_t i = 1; i < n; i++) falls = fmax(falls, pr[i - 1] - pr[i]);
  check_le("a profile never falls", falls, 0, 0);
  free(pr);
  check_ge("conjugate gradients arrive", last("profile", "PR+"), 0.9, 0);
  check_true("more often than the others",
             last("profile", "PR+") > last("profile", "BB")
             && last("profile", "PR+") > last("profile", "Wolfe"));
  check_le("no share above one", last("profile", "FR"), 1, 1e-12);
}

TEST(closing_shapes, passes, 3) {
  check_true("1/L is the slowest",
             last("passes", "descent") > last("passes", "Nesterov"));
  check_true("Wolfe before Nesterov",
             last("passes", "Wolfe") < last("passes", "Nesterov"));
  check_le("PR+ and Barzilai-Borwein arrive",
           fmax(last("passes", "PR+"), last("passes", "BB")), 1e-12, 0);
}

TEST(closing_shapes, paths, 3) {
  size_t n;
  double *x = result_column("02", "paths", "cg x", &n);
  double *y = result_column("02", "paths", "cg y", &n);
  double *b = result_column("02", "paths", "ball y", &n), wide = 0;
  because("two steps of rounding, condition 20");
  check_close("conjugate gradients arrive in two steps", hypot(x[2], y[2]), 0,
              1e-10);
  for (size_t i = 0; i < n; i++) wide = fmax(wide, fabs(b[i]));
  check_ge("the heavy ball swings wider than it began", wide, 1.5 * b[0], 0);
  free(x), free(y), free(b);
  y = result_column("02", "paths", "exact y", &n);
  int turns = 0;
  for (size_t i = 1; i < n; i++) turns += y[i] * y[i - 1] < 0;
  check_int("exact steps cross the valley each time", turns, 12);
  free(y);
}

TEST(closing_shapes, methods, 2) {
  check_true("CG, then the heavy ball, Nesterov, descent",
             last("methods", "cg") <= last("methods", "ball")
             && last("methods", "ball") < last("methods", "nesterov")
             && last("methods", "nesterov") < last("methods", "descent"));
  check_true("Chebyshev as fast as the heavy ball",
             last("methods", "chebyshev") <= last("methods", "ball") * 10);
}
