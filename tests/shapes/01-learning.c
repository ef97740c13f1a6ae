/* The shapes that the pictures and the table of section "Which learning
   problems are convex" promise. */
#include "check.h"

#include <stdlib.h>

TEST(shape_learning, network, 3) {
  size_t n;
  double *loss = result_column("01", "network", "loss", &n);
  double least = INFINITY;
  for (size_t i = 1; i + 1 < n; i++) least = fmin(least, loss[i]);
  because("the ends fit the data up to rounding");
  check_close("left end", loss[0], 0, 1e-30);
  check_close("right end", loss[n - 1], 0, 1e-30);
  check_true("positive between the ends", least > 0);
  free(loss);
}

TEST(shape_learning, separable, 3) {
  size_t n;
  double *loss = result_column("01", "separable", "loss along v", &n);
  double *norm = result_column("01", "separable", "norm", &n);
  bool falls = true, grows = true;
  for (size_t i = 1; i < n; i++) {
    falls = falls && loss[i] < loss[i - 1];
    grows = grows && norm[i] > norm[i - 1];
  }
  check_true("the loss falls", falls && loss[n - 1] > 0);
  check_true("the norm grows", grows);
  because("the last value is far below the first");
  check_le("last loss", loss[n - 1], 1e-6, 0);
  free(loss);
  free(norm);
}

TEST(shape_learning, conditioning, 4) {
  size_t n;
  double *free_ = result_column("01", "conditioning", "L free", &n);
  double *full = result_column("01", "conditioning", "L full", &n);
  double *cond = result_column("01", "conditioning", "cond", &n);
  double *ridge =
      result_column("01", "conditioning", "ridge", &n);
  double worst = 0, most = 0;
  bool better = true;
  for (size_t i = 0; i < n; i++) {
    worst = fmax(worst, fabs(free_[i] / full[i] - 1));
    most = fmax(most, ridge[i]);
    if (i % 2 && cond[i] > cond[i - 1]) better = false;
  }
  check_ge("rows", (double)n, 6, 0);
  because("residual^2 over the gap of the spectrum");
  check_le("products against full spectrum", worst, 1e-10, 0);
  check_true("standardizing improves the condition", better);
  because("1 + 1000, the bound of learning.ridge-condition");
  check_le("penalized condition number", most, 1001, 1e-6);
  free(free_);
  free(full);
  free(cond);
  free(ridge);
}
