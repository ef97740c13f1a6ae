/* The figure of Adam on bfloat16 shows what its caption says. */
#include "check.h"

#include <stdlib.h>

TEST(bf16_shapes, climb, 5) {
  size_t n;
  double *nearest = result_column("07", "bf16-climb", "nearest", &n);
  double *random = result_column("07", "bf16-climb", "random", &n);
  double *kahan = result_column("07", "bf16-climb", "kahan", &n);
  double *master = result_column("07", "bf16-climb", "master", &n);
  double apart = 0;
  for (size_t t = 0; t < n; t++)
    apart = fmax(apart, fabs(kahan[t] - master[t]));
  check_close("to nearest, last", nearest[n - 1], 0.5, 0);
  check_close("at random, last", random[n - 1], 2, 0.02);
  check_close("Kahan, last", kahan[n - 1], 2, 0.02);
  check_close("master, last", master[n - 1], 2, 0.02);
  check_le("Kahan from the master copy", apart, 0.1, 0);
  free(nearest), free(random), free(kahan), free(master);
}
