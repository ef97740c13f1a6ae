/* The shapes of the figures and tables on curvature and subgradients. */
#include "check.h"

#include <stdlib.h>

TEST(curvature_shapes, sandwich, 3) {
  size_t n;
  double *f = result_column("01", "sandwich", "f", &n);
  double *upper = result_column("01", "sandwich", "upper", &n);
  double *lower = result_column("01", "sandwich", "lower", &n);
  double *tangent = result_column("01", "sandwich", "tangent", &n);
  double above = INFINITY, below = INFINITY, last = INFINITY;
  for (size_t i = 0; i < n; i++) {
    above = fmin(above, upper[i] - f[i]);
    below = fmin(below, f[i] - lower[i]);
    last = fmin(last, lower[i] - tangent[i]);
  }
  because("six printed decimals");
  check_close("least of upper - f: they touch", above, 0, 2e-6);
  check_close("least of f - lower: they touch", below, 0, 2e-6);
  check_close("least of lower - tangent", last, 0, 2e-6);
  free(f), free(upper), free(lower), free(tangent);
}

TEST(curvature_shapes, tightness, 5) {
  size_t n;
  double *least = result_column("01", "tightness", "least", &n);
  double *median = result_column("01", "tightness", "median", &n);
  double *largest = result_column("01", "tightness", "largest", &n);
  check_int("inequalities", (long long)n, 10);
  double top = 0, close = 1, both = 1, one = 0, low = 1;
  for (size_t i = 0; i < n; i++) {
    top = fmax(top, largest[i]);
    close = fmin(close, largest[i]);
    low = fmin(low, least[i]);
    if (i < 8) one = fmax(one, median[i]);
    else both = fmin(both, median[i]);
  }
  because("cancellation in f(y) - f(x) of nearby points");
  check_le("no ratio above one", top, 1, 1e-7);
  check_ge("each comes close to one", close, 0.99, 0);
  check_ge("none gives away more than kappa = 10", low, 0.1, 1e-3);
  check_ge("those with both constants give away least", both - one, 0, 0);
  free(least), free(median), free(largest);
}

TEST(curvature_shapes, valley, 3) {
  size_t n, m;
  double *x = result_column("01", "valley", "x", &n);
  double *y = result_column("01", "valley", "y", &n);
  double inner = INFINITY, outer = 0, level = 0;
  for (size_t i = 0; i < n; i++) {
    inner = fmin(inner, hypot(x[i], y[i]));
    outer = fmax(outer, hypot(x[i], y[i]));
    level = fmax(level, fabs(x[i] * x[i] + 25 * y[i] * y[i] - 1));
  }
  double *ax = result_column("01", "steepest", "x", &m);
  double *gx = result_column("01", "steepest", "gx", &m);
  double *gy = result_column("01", "steepest", "gy", &m);
  because("six printed decimals");
  check_close("aspect ratio", outer / inner, 5, 1e-4);
  check_le("distance from the level", level, 0, 2e-5);
  check_ge("the gradient is steeper than the way to the minimizer",
           gy[0] / gx[0], 1.5, 0);
  free(x), free(y), free(ax), free(gx), free(gy);
}

TEST(curvature_shapes, scaling, 3) {
  size_t n, at = 0;
  double *s = result_column("01", "scaling", "s", &n);
  double *kappa = result_column("01", "scaling", "kappa", &n);
  double *best = result_column("01", "scaling", "best", &n);
  for (size_t i = 1; i < n; i++)
    if (kappa[i] < kappa[at]) at = i;
  because("printed with eight digits");
  check_rel("least kappa", kappa[at], best[0], 1e-6);
  check_rel("at s = sqrt(a11/a22)", s[at], 0.4, 1e-6);
  check_slope("kappa grows like s^2", 40, s + n - 40, kappa + n - 40, 2,
              0.1);
  free(s), free(kappa), free(best);
}

TEST(curvature_shapes, no_limit, 5) {
  size_t n;
  double *k = result_column("01", "no-limit", "k", &n);
  double *fixed = result_column("01", "no-limit", "fixed", &n);
  double *cycle = result_column("01", "no-limit", "abs", &n);
  double *falling = result_column("01", "no-limit", "falling", &n);
  double *away = result_column("01", "no-limit", "exp", &n);
  double *parabola = result_column("01", "no-limit", "parabola", &n);
  double c = 0.1 / 1.8;
  because("six printed digits");
  check_close("|x|+x^2 stalls at its cycle", fixed[n - 1], c + c * c, 1e-6);
  check_close("|x| has period two", cycle[n - 1], cycle[n - 3], 1e-5);
  check_slope("exp(-x) falls like 1/k", 500, k + n - 500, away + n - 500, -1,
              0.02);
  double most = 0;
  for (size_t i = 100; i < n; i++)
    most = fmax(most, falling[i] * 2 * (k[i] + 1));
  check_le("falling steps: 2(k+1) f at most one and a bit", most, 1, 0.01);
  check_rel("the parabola falls by 0.64 a step", parabola[41] / parabola[40],
            0.64, 1e-4);
  free(k), free(fixed), free(cycle), free(falling), free(away),
      free(parabola);
}

TEST(curvature_shapes, subgradients, 5) {
  size_t n, m, q;
  double *f = result_column("01", "kink", "f", &n);
  double *b = result_column("01", "kink", "b", &n);
  double *g = result_column("01", "stairs", "g", &m);
  double *value = result_column("01", "not-descent", "value", &q);
  double *distance = result_column("01", "not-descent", "distance", &q);
  double *t = result_column("01", "not-descent", "t", &q);
  double below = INFINITY, up = 0, rise = INFINITY;
  size_t nearest = 0;
  for (size_t i = 0; i < n; i++) below = fmin(below, f[i] - b[i]);
  for (size_t i = 1; i < m; i++) up = fmin(up, g[i] - g[i - 1]);
  for (size_t i = 1; i < q; i++) {
    rise = fmin(rise, value[i] - value[i - 1]);
    if (distance[i] < distance[nearest]) nearest = i;
  }
  because("four printed decimals");
  check_close("a supporting line touches", below, 0, 1e-4);
  check_ge("the staircase never goes down", up, 0, 0);
  check_ge("the value rises from the start", rise, 0.01, 0);
  check_close("the distance is least at 1/10", t[nearest], 0.1, 1e-9);
  check_le("and less than at the start", distance[nearest], 0.95, 0);
  free(f), free(b), free(g), free(value), free(distance), free(t);
}
