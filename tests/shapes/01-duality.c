/* The shapes that the pictures and tables of problem classes and duality
   promise. */
#include "check.h"

#include <stdlib.h>

#define COLUMN(table, column) result_column("01", table, column, &n)

TEST(shape_classes, table, 2) {
  size_t n;
  double *primal = COLUMN("classes", "primal"), *dual =
      COLUMN("classes", "dual"), worst = 0;
  for (size_t i = 0; i < n; i++)
    worst = fmax(worst, fabs(primal[i] - dual[i]));
  check_int("classes", (long long)n, 5);
  because("printed with ten digits");
  check_le("gap", worst, 0, 1e-9);
  free(primal);
  free(dual);
}

TEST(shape_duality, dual_function, 3) {
  size_t n, top = 0;
  double *l = COLUMN("dual-function", "lambda");
  double *g = COLUMN("dual-function", "g"), bend = -INFINITY;
  for (size_t i = 0; i < n; i++)
    if (g[i] > g[top]) top = i;
  for (size_t i = 1; i + 1 < n; i++)
    bend = fmax(bend, g[i - 1] + g[i + 1] - 2 * g[i]);
  check_close("where the top is", l[top], 2, 1e-9);
  check_close("the top", g[top], 5, 1e-7);
  because("printed with eight decimals");
  check_le("concave", bend, 0, 4e-8);
  free(l);
  free(g);
}

TEST(shape_duality, value_set, 4) {
  size_t n;
  double *u = COLUMN("value-set", "u"), *t = COLUMN("value-set", "t");
  const double lambda[3] = {2, 0.5, 8};
  double primal = INFINITY;
  for (size_t i = 0; i < n; i++)
    if (u[i] <= 1e-9) primal = fmin(primal, t[i]);
  because("the points of the figure are 0.03 apart in x");
  check_close("lowest point left of the axis", primal, 5, 0.13);
  for (int k = 0; k < 3; k++) {
    double l = lambda[k], least = INFINITY;
    for (size_t i = 0; i < n; i++) least = fmin(least, t[i] + l * u[i]);
    check_close("the line touches the set", least,
                1 + 8 * l - 9 * l * l / (1 + l), 3e-3);
  }
  free(u);
  free(t);
}

TEST(shape_duality, price, 3) {
  size_t n;
  double *u = COLUMN("price", "u"), *p = COLUMN("price", "p");
  double *line = COLUMN("price", "line");
  double below = INFINITY, bend = INFINITY, touch = INFINITY;
  for (size_t i = 0; i < n; i++) {
    below = fmin(below, p[i] - line[i]);
    touch = fmin(touch, fabs(p[i] - line[i]) + fabs(u[i]));
    if (i && i + 1 < n)
      bend = fmin(bend, p[i - 1] + p[i + 1] - 2 * p[i]);
  }
  because("printed with eight decimals");
  check_ge("the curve is above its line", below, 0, 1e-7);
  check_ge("and convex", bend, 0, 4e-8);
  check_le("touching at zero", touch, 0, 1e-7);
  free(u);
  free(p);
  free(line);
}

TEST(shape_duality, price_failures, 3) {
  size_t n;
  double *u = COLUMN("price-failures", "u");
  double *jump = COLUMN("price-failures", "jump");
  double *disks = COLUMN("price-failures", "tangent");
  double *slope = COLUMN("price-failures", "slope");
  check_close("the jump", jump[0] - jump[1], 1, 0);
  check_le("the slope of the disks at zero",
           (disks[1] - disks[0]) / (u[1] - u[0]), -300, 0);
  because("a difference over u = 2.5e-5, printed with eight decimals");
  check_close("the slope of the interval at zero",
              (slope[1] - slope[0]) / (u[1] - u[0]), -0.4, 2e-3);
  free(u);
  free(jump);
  free(disks);
  free(slope);
}

TEST(shape_duality, finite_problem, 2) {
  size_t n;
  double *u = COLUMN("finite-problem", "u");
  double *t = COLUMN("finite-problem", "t");
  double slope = 2.5 / 2.4, crossing = 0.7 + 0.9 * slope;
  double below = INFINITY, primal = INFINITY;
  for (size_t i = 0; i < n; i++) {
    below = fmin(below, t[i] + slope * u[i] - crossing);
    if (u[i] <= 0) primal = fmin(primal, t[i]);
  }
  because("the line passes through two points");
  check_close("no point below the line", below, 0, 1e-14);
  check_ge("the gap", primal - crossing, 0.8, 0);
  free(u);
  free(t);
}

TEST(shape_duality, die, 3) {
  size_t n;
  double *low = COLUMN("die", "low"), *fair = COLUMN("die", "fair");
  double *high = COLUMN("die", "high"), mirror = 0, mean = 0, flat = 0;
  for (size_t i = 0; i < n; i++) {
    mirror = fmax(mirror, fabs(low[i] - high[n - 1 - i]));
    flat = fmax(flat, fabs(fair[i] - 1. / 6));
    mean += (double)(i + 1) * high[i];
  }
  because("printed with ten decimals");
  check_le("mean 2.5 mirrors mean 4.5", mirror, 0, 2e-10);
  check_le("mean 3.5 is fair", flat, 0, 1e-10);
  check_close("mean", mean, 4.5, 2e-9);
  free(low);
  free(fair);
  free(high);
}

/* Gap never below error; the gap falls to `small`; and for the last test
   some early row has gap over error at least `ratio`. */
static void gap_and_error(const char *table, const char *gap_name,
                          const char *error_name, double small,
                          double ratio) {
  size_t n;
  double *gap = COLUMN(table, gap_name), *error = COLUMN(table, error_name);
  double worst = -INFINITY, least = INFINITY, most = 0;
  for (size_t i = 0; i < n; i++) {
    worst = fmax(worst, error[i] - gap[i] * (1 + 1e-3));
    least = fmin(least, gap[i]);
    most = fmax(most, gap[i] / error[i]);
  }
  because("five printed digits; values are rounded at 1e-14");
  check_le("error minus gap", worst, 0, 1e-13);
  check_le("the gap at the end", least, small, 0);
  check_ge("largest gap over error", most, ratio, 0);
  free(gap);
  free(error);
}

TEST(shape_duality, certificates, 15) {
  gap_and_error("certificate-lasso", "gap_2", "error_2", 1e-12, 5);
  gap_and_error("certificate-lasso", "gap_05", "error_05", 1e-12, 5);
  gap_and_error("certificate-lasso", "gap_01", "error_01", 1e-12, 5);
  gap_and_error("certificate-svm", "gap", "error", 1e-8, 1);
  gap_and_error("certificate-logistic", "gap", "error", 1e-8, 5);
}

TEST(shape_duality, certified_values, 3) {
  size_t n;
  double *primal = COLUMN("certificates", "primal");
  double *dual = COLUMN("certificates", "dual"), worst = 0, order = 0;
  for (size_t i = 0; i < n; i++) {
    worst = fmax(worst, fabs(primal[i] - dual[i]) / primal[i]);
    order = fmax(order, dual[i] - primal[i] * (1 + 1e-12));
  }
  check_int("rows", (long long)n, 6);
  because("printed with eight decimals");
  check_le("relative gap", worst, 0, 1e-8);
  check_le("dual above primal", order, 0, 1e-8);
  free(primal);
  free(dual);
}
