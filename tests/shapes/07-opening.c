/* The opening picture shows what its caption says. */
#include "check.h"
#include <stdlib.h>

TEST(shapes_adaptive, opening, 4)
{
  size_t n;
  double *gx = result_column("07", "paths", "gd x", &n);
  double *gy = result_column("07", "paths", "gd y", &n);
  double *ax = result_column("07", "paths", "adagrad x", &n);
  double *ay = result_column("07", "paths", "adagrad y", &n);
  double *mx = result_column("07", "paths", "adam x", &n);
  double over = 0, turns = 0;
  for (size_t i = 1; i < n; i++) {
    turns += gy[i] * gy[i - 1] < 0;
    over = fmax(over, mx[i]);
  }
  check_close("descent crosses the floor at each step", turns,
              (double)n - 1, 0);
  check_le("descent creeps", gx[n - 1], -1, 0);
  check_close("AdaGrad's first step", ax[1] - ax[0], ay[0] - ay[1], 1e-9);
  check_ge("Adam overshoots", over, 0.05, 0);
  free(gx), free(gy), free(ax), free(ay), free(mx);
}
