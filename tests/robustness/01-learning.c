/* Bad input and short memory in the functions of "Which learning problems
   are convex". */
#include "check.h"
#include "gradus/convex.h"

TEST(robust_learning, arguments, 7) {
  double a[4] = {1, 2, 3, 4}, low = -1, high = -1, res[2] = {-1, -1};
  gr_rng r = gr_rng_make(1, 0);
  check_int("no rows",
            gr_gram_extremes(0, 2, a, 9, 1e-9, &r, &low, &high, res, NULL),
            GR_ERR_SIZE);
  check_int("no columns",
            gr_gram_extremes(2, 0, a, 9, 1e-9, &r, &low, &high, res, NULL),
            GR_ERR_SIZE);
  check_int("no matrix",
            gr_gram_extremes(2, 2, NULL, 9, 1e-9, &r, &low, &high, res,
                             NULL),
            GR_ERR_ARGUMENT);
  a[1] = NAN;
  check_int("a NaN in the data",
            gr_gram_extremes(2, 2, a, 9, 1e-9, &r, &low, &high, res, NULL),
            GR_ERR_NONFINITE);
  check_true("outputs untouched", low == -1 && high == -1 && res[0] == -1);
  check_nan("a loss that is not one", gr_loss_curvature((gr_loss)99));
  check_close("a huge margin", gr_logistic_loss(-1e308), 1e308, 0);
}

TEST(robust_learning, memory, 3) {
  double a[12] = {1, 2, 3, 4, 5, 6, 7, 8, 1, 0, 2, 1}, low = -1, high = -1;
  size_t failures = 0, leaks = 0, wrong = 0;
  for (size_t k = 1; k < 100; k++) {
    gr_memory mem = {.fail_at = k};
    gr_rng r = gr_rng_make(1, 0);
    gr_status s =
        gr_gram_extremes(4, 3, a, 9, 1e-9, &r, &low, &high, NULL, &mem);
    leaks += mem.live_blocks;
    if (s != GR_ERR_MEMORY) break;
    failures++;
    wrong += low != -1 || high != -1;
  }
  check_true("some allocations were made to fail", failures > 0);
  check_int("leaks", (long long)leaks, 0);
  check_int("outputs touched on failure", (long long)wrong, 0);
}
