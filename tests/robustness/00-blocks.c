/* The vectors once more, with blocks of three entries and under other
   names, so that the walk over long vectors is tested on short ones. */
#define gr_dot blocked_dot
#define gr_sum blocked_sum
#define gr_norm1 blocked_norm1
#define gr_norm2 blocked_norm2
#define gr_norm_inf blocked_norm_inf
#define gr_distance blocked_distance
#define gr_min blocked_min
#define gr_max blocked_max
#define gr_all_finite blocked_all_finite
#define gr_fill blocked_fill
#define gr_copy blocked_copy
#define gr_scale blocked_scale
#define gr_axpy blocked_axpy
#define gr_axpby blocked_axpby
#define BLOCK ((size_t)3)
#include "../src/toolbox/vector.c"
#include "check.h"

TEST(foundation_corners, blocks, 2) {
  double x[41], y[41], dot = 0, norm = 0, sum = 0;
  for (size_t n = 0; n <= 40; n++) {
    dot = fmax(dot, fabs(blocked_dot(n, x, y) - sum));
    norm = fmax(norm, fabs(blocked_norm2(n, x) - (double)n));
    x[n] = sqrt(2 * (double)n + 1);
    y[n] = 1 + (double)n;
    sum += x[n] * y[n];
  }
  because("1 + 3 + ... + (2n-1) = n^2; sums of some ten thousand");
  check_le("inner products", dot, 0, 1e-10);
  check_le("norms", norm, 0, 1e-12);
}
