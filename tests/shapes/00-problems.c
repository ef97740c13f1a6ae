/* The shape of the figure of difference quotients. */
#include "check.h"

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
