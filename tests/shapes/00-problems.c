/* The figures and tables of the gallery and of the derivative checks show
   what their captions say. */
#include "check.h"
#include "gradus/toolbox.h"

#include <stdlib.h>

TEST(shape_derivatives, differences, 4) {
  size_t n;
  double *h = result_column("00", "differences", "h", &n);
  double *f = result_column("00", "differences", "forward", &n);
  double *c = result_column("00", "differences", "central", &n);
  double *z = result_column("00", "differences", "complex", &n);
  double flat = 0, best_f = INFINITY, best_c = INFINITY;
  for (size_t i = 0; i < n; i++) {
    best_f = fmin(best_f, f[i]);
    best_c = fmin(best_c, c[i]);
    if (h[i] < 1e-9) flat = fmax(flat, z[i]);
  }
  because("the series at steps 0.005 to 0.0005");
  check_slope("forward, truncation", 7, h + 12, f + 12, 1, 0.05);
  check_slope("central, truncation", 7, h + 12, c + 12, 2, 0.05);
  check_le("complex step, small h", flat, 1e-14, 0);
  check_ge("best forward over best central", best_f / best_c, 10, 0);
  free(h);
  free(f);
  free(c);
  free(z);
}

TEST(shape_problems, zigzag, 3) {
  size_t n;
  double *x = result_column("00", "zigzag", "x", &n);
  double *y = result_column("00", "zigzag", "y", &n);
  double *f = result_column("00", "zigzag", "value", &n);
  double ratio = 0, line = 0, turn = 0;
  for (size_t k = 1; k < n; k++) {
    ratio = fmax(ratio, fabs(f[k] / f[k - 1] * 121 / 81 - 1));
    if (k < 2 || k > 8) continue;
    line = fmax(line, fabs(x[k] / x[k - 2] - y[k] / y[k - 2]));
    turn = fmax(turn, (x[k] - x[k - 1]) * (x[k - 1] - x[k - 2]) +
                          (y[k] - y[k - 1]) * (y[k - 1] - y[k - 2]));
  }
  because("the table has six digits after the point, eight of the value");
  check_le("gain of a step over (9/11)^2, minus one", ratio, 0, 1e-6);
  check_le("every second iterate on one line", line, 0, 1e-4);
  check_le("consecutive steps at right angles", turn, 0, 1e-5);
  free(x);
  free(y);
  free(f);
}

TEST(shape_problems, levels, 5) {
  static const char *const name[] = {"levels-valley", "levels-rosenbrock",
                                     "levels-rastrigin"};
  static const char *const middle[] = {"c40", "c65", "c40"};
  static const size_t row[] = {40, 40, 40};
  size_t n;
  for (int k = 0; k < 3; k++) {
    double *c = result_column("00", name[k], middle[k], &n);
    check_close("least in its column at the minimizer", gr_min(n, c),
                c[row[k]], 1e-12);
    free(c);
  }
  double *c = result_column("00", "levels-huber", "c40", &n);
  because("five digits of values up to 6");
  check_close("Huber's cone: even spacing", c[80] - c[70], c[70] - c[60],
              3e-4);
  check_ge("not so in the ball", fabs(c[45] - c[40] - (c[50] - c[45])), 0.1,
           0);
  free(c);
}

TEST(shape_problems, gallery, 4) {
  size_t n, wrong = 0, local = 0, slow = 0;
  double *gap = result_column("00", "gallery", "gap", &n);
  double *best = result_column("00", "gallery", "minimum", &n);
  double *steps = result_column("00", "gallery", "steps", &n);
  double *cond = result_column("00", "gallery", "condition", &n);
  for (size_t i = 0; i < n; i++) {
    if (gap[i] < -1e-3 * fabs(best[i])) wrong++;
    if (gap[i] > 1e-9 + 1e-3 * fabs(best[i])) local++;
    if (steps[i] >= 3000 && cond[i] < INFINITY) slow++;
  }
  check_int("members", (long long)n, 41);
  check_int("below the minimum", (long long)wrong, 0);
  check_int("local minima", (long long)local, 3);
  check_int("slow with a regular Hessian", (long long)slow, 0);
  free(gap);
  free(best);
  free(steps);
  free(cond);
}

TEST(shape_derivatives, causes, 8) {
  size_t rows;
  double *left = result_column("00", "causes", "left", &rows);
  check_le("left by the right gradient", left[0], 1e-8, 0);
  check_ge("left with the wrong sign", left[1], 1e10, 0);
  check_true("a missing regularizer: progress, to another point",
             left[4] > 1e-3 && left[4] < 0.2);
  check_le("one component 30 % too large goes unnoticed", left[6], 1e-8, 0);
  double *error = result_column("00", "causes", "error", &rows);
  double *slope = result_column("00", "causes", "slope", &rows);
  check_int("rows", (long long)rows, 12);
  because("a remainder of exact order two, and of order one");
  check_close("slope of the right gradient", slope[0], 2, 0.05);
  check_close("slope with the wrong sign", slope[1], 1, 0.05);
  because("the differences are good to ten digits");
  check_close("error of three times the gradient", error[2], 2, 1e-6);
  free(left), free(error), free(slope);
}
