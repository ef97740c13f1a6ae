/* The figures and tables of the line searches. */
#include "check.h"

#include <stdlib.h>

TEST(wolfe_shapes, wolfe, 4) {
  size_t n, m;
  double *t = result_column("02", "wolfe", "t", &n);
  double *strong = result_column("02", "wolfe", "strong", &m);
  double *weak = result_column("02", "wolfe", "wolfe", &m);
  double *gold = result_column("02", "wolfe", "goldstein", &m);
  double *phi = result_column("02", "wolfe", "phi", &m);
  size_t outside = 0, lowest = 1, first = 0;
  for (size_t i = 0; i < n; i++) {
    outside += strong[i] > 0 && !(weak[i] > 0);
    if (t[i] < 3 && phi[i] < phi[lowest]) lowest = i;
    if (first == 0 && t[i] > 0 && gold[i] > 0) first = i;
  }
  check_int("strong steps that are no Wolfe steps", (long long)outside, 0);
  check_true("Wolfe accepts the first minimizer", weak[lowest] > 0);
  check_true("Goldstein begins behind it", first > lowest);
  check_true("near the start only Armijo", !(weak[20] > 0) && !(gold[20] > 0));
  free(t);
  free(strong);
  free(weak);
  free(gold);
  free(phi);
}

TEST(wolfe_shapes, accuracy, 3) {
  size_t n, m;
  double *x = result_column("02", "accuracy", "x", &n);
  double *f = result_column("02", "accuracy", "value", &m);
  double *s = result_column("02", "accuracy", "slope", &m);
  double flat = 0, crossings = 0;
  for (size_t i = 1; i < n; i++) {
    if (f[i] == 0) flat = fmax(flat, fabs(x[i]));
    crossings += (s[i] >= 0) != (s[i - 1] >= 0);
  }
  because("the grid of the figure");
  check_close("values are flat up to 2^-26", flat, ldexp(1, -26), 1e-10);
  check_close("slopes change sign once", crossings, 1, 0);
  check_close("steps of one ulp", fmod(f[0], ldexp(1, -52)), 0, 0);
  free(x);
  free(f);
  free(s);
}

TEST(wolfe_shapes, trials, 4) {
  size_t n, m;
  double *sum = result_column("02", "trials", "sum", &n);
  check_int("rules", (long long)n, 8);
  double most = 0, *second = result_column("02", "trials", "2", &m);
  for (size_t i = 0; i < n; i++)
    if (i != 1) most = fmax(most, sum[i]);
  check_ge("Goldstein needs the most", sum[1], most, 0);
  check_ge("and for the second function more than for two others",
           second[1], sum[1] / 3, 0);
  check_true("More and Thuente need fewer than bracket and zoom",
             sum[4] < sum[3] && sum[7] < sum[6]);
  free(sum);
  free(second);
}
