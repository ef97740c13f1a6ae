/* The figures and tables of momentum and of the best first-order method
   show what their captions say. */
#include "check.h"

#include <stdlib.h>

static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("02", table, name, rows);
}

TEST(momentum_shapes, ringing, 5) {
  static const char *const name[4] = {"0", "0.25", "0.5", "0.81"};
  static const double beta[4] = {0, 0.25, 0.5, 0.81};
  size_t n;
  double *a = column("ringing", "a", &n), floor[4];
  for (int j = 0; j < 4; j++) {
    double *rate = column("ringing", name[j], &n), low = 2;
    long long wrong = 0;
    floor[j] = 0;
    for (size_t i = 0; i < n; i++) {
      floor[j] += fabs(rate[i] - sqrt(beta[j])) < 1e-4;
      low = fmin(low, rate[i]);
      double edge = 2 * (1 + beta[j]);
      if (fabs(a[i] - edge) > 0.005)
        wrong += (rate[i] < 1) != (a[i] < edge);
    }
    because("five printed digits");
    check_true(name[j], wrong == 0 && fabs(low - sqrt(beta[j])) < 1e-5);
    free(rate);
  }
  check_true("more momentum, a wider floor", floor[0] < floor[1]
             && floor[1] < floor[2] && floor[2] < floor[3]);
  free(a);
}

TEST(momentum_shapes, gain, 9) {
  static const char *const name[3] = {"0.5", "0.9", "0.99"};
  static const double beta[3] = {0.5, 0.9, 0.99};
  size_t n, rows;
  for (int j = 0; j < 3; j++) {
    double *line = column("gain", name[j], &n), off = 0;
    double *run = column("gain-runs", name[j], &rows);
    for (size_t i = 0; i < rows; i++)
      off = fmax(off, fabs(run[i] / line[10 * i] - 1));
    because("the phase of the peak is sampled, and beta^3000");
    check_le("runs on the line", off, 0, 0.02);
    because("the last frequency is pi up to 1e-5");
    check_rel("alternating", line[n - 1], 1 / (1 + beta[j]), 1e-4);
    because("the lowest frequency is 0.003, and 1 - beta at least 0.01");
    check_rel("slow", line[0], 1 / (1 - beta[j]), 0.06);
    free(line), free(run);
  }
}

TEST(momentum_shapes, paths, 5) {
  size_t n;
  double *last[6];
  static const char *const name[6] = {"gd x", "gd y", "ball x", "ball y",
                                      "nesterov x", "nesterov y"};
  for (int i = 0; i < 6; i++) last[i] = column("momentum-paths", name[i], &n);
  double d[3];
  for (int i = 0; i < 3; i++)
    d[i] = hypot(last[2 * i][n - 1], last[2 * i + 1][n - 1]);
  check_ge("gradient descent over Nesterov", d[0] / d[2], 10, 0);
  check_ge("Nesterov over heavy ball", d[2] / d[1], 10, 0);
  double swings[3] = {0}, across[3] = {0}; /* along (sin, -cos) */
  for (int m = 0; m < 3; m++)
    for (size_t k = 1; k < 12; k++) {
      double a = sin(0.5) * last[2 * m][k] - cos(0.5) * last[2 * m + 1][k];
      double b = sin(0.5) * last[2 * m][k - 1]
                 - cos(0.5) * last[2 * m + 1][k - 1];
      swings[m] += a * b < 0;
      if (k > 1) across[m] = fmax(across[m], fabs(b));
    }
  check_ge("descent jumps from side to side", swings[0], 10, 0);
  check_ge("the heavy ball swings across", swings[1], 3, 0);
  check_le("Nesterov's method is braked across", across[2] / across[1], 0.7,
           0);
  for (int i = 0; i < 6; i++) free(last[i]);
}

/* the first step at which the gap is the given part of the first one */
static double steps_below(const double *f, size_t n, double part) {
  size_t k = 0;
  while (k < n && f[k] > part * f[0]) k++;
  return (double)k;
}

TEST(momentum_shapes, restart, 7) {
  size_t n;
  double *none = column("restart", "none", &n);
  double *value = column("restart", "value", &n);
  double *slope = column("restart", "gradient", &n);
  double *strong = column("restart", "strong", &n);
  check_ge("no restart over restart by value", none[600] / value[600], 1e3,
           0);
  check_ge("over restart by gradient", none[600] / slope[600], 1e3, 0);
  double up = 0;
  for (size_t k = 1; k < 700; k++) up += value[k] > value[k - 1];
  check_le("rises of the method restarted by value", up, 12, 0);
  check_true("the one that knows mu is ahead at 600",
             strong[600] < value[600]);
  double *restarted[2] = {value, slope};
  for (int i = 0; i < 2; i++) {
    double b = steps_below(restarted[i], n, 1e-6);
    double c = steps_below(restarted[i], n, 1e-12);
    check_true("a line: the last six digits like the first",
               c > 1.4 * b && c < 2.5 * b);
  }
  double a = steps_below(none, n, 1e-3), b = steps_below(none, n, 1e-6);
  double c = steps_below(none, n, 1e-9);
  check_true("each three digits more than the three before",
             a < b - a && b - a < c - b);
  free(none), free(value), free(slope), free(strong);
}

TEST(momentum_shapes, optimal, 6) {
  static const char *const name[3] = {"descent", "nesterov", "optimized"};
  static const char *const bounds[3] = {"descent bound", "nesterov bound",
                                        "optimized bound"};
  size_t n;
  double *got[3], *bound[3];
  for (int j = 0; j < 3; j++) {
    got[j] = column("optimal", name[j], &n);
    bound[j] = column("optimal", bounds[j], &n);
    double over = 0, under = INFINITY;
    for (size_t i = 0; i < n; i++) {
      over = fmax(over, got[j][i] / bound[j][i]);
      under = fmin(under, got[j][i] / bound[j][i]);
    }
    because("five printed digits");
    check_le(name[j], over, 1, 2e-4);
    if (j != 1) check_ge("and it is attained", under, 1, 2e-4);
  }
  double least = INFINITY;
  for (size_t i = 1; i < n; i++) /* N = 1: one method is the other's step */
    least = fmin(least, got[1][i] / got[2][i]);
  check_ge("Nesterov's worst over the optimized", least, 1.05, 0);
  for (int j = 0; j < 3; j++) free(got[j]), free(bound[j]);
}
