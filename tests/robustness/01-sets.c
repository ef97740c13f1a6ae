/* Bad input and short memory in the functions on sets and convexity. */
#include "check.h"
#include "gradus/convex.h"

TEST(robust_sets, arguments, 11) {
  double x[6] = {1, 2, 3, 4, 5, 6}, w[3] = {0.5, -0.1, 0.6}, margin = 7;
  double bad[4] = {1, NAN, NAN, 1}, v[2], y[2];
  size_t kept = 9;
  gr_verdict verdict = GR_UNDECIDED;
  check_int("a negative weight",
            gr_caratheodory(2, 3, x, w, &kept, NULL), GR_ERR_ARGUMENT);
  w[1] = NAN;
  check_int("a NaN weight", gr_caratheodory(2, 3, x, w, &kept, NULL),
            GR_ERR_NONFINITE);
  check_int("kept untouched", (long long)kept, 9);
  check_int("no points", gr_caratheodory(2, 0, x, w, &kept, NULL), GR_OK);
  check_int("none kept", (long long)kept, 0);
  check_int("an empty matrix",
            gr_certify_definite(0, bad, &verdict, &margin, v, NULL),
            GR_ERR_SIZE);
  check_int("a NaN matrix",
            gr_certify_definite(2, bad, &verdict, &margin, v, NULL),
            GR_ERR_NONFINITE);
  check_close("margin untouched", margin, 7, 0);
  gr_problem p;
  gr_rng r = gr_rng_make(1, 0);
  gr_refutation f = {.test = 99};
  double lo[2] = {1, 1}, hi[2] = {0, 2};
  gr_problem_rosenbrock(&p, 2, NULL);
  check_int("an empty box",
            gr_refute_convexity(&p, lo, hi, 7, 9, 0, &r, v, y, &f, NULL),
            GR_ERR_ARGUMENT);
  check_int("no test asked for",
            gr_refute_convexity(&p, lo, lo, 0, 9, 0, &r, v, y, &f, NULL),
            GR_ERR_ARGUMENT);
  check_int("result untouched", f.test, 99);
  gr_problem_free(&p, NULL);
}

TEST(robust_sets, memory, 5) {
  double x[10] = {1, 2, 3, 4, 5, 6, 7, 9, 1, 0}, v[2], y[2];
  double q[4] = {1, 2, 2, 1}, margin, lo[2] = {-2, -2}, hi[2] = {2, 2};
  size_t failures[4] = {0, 0, 0, 0}, leaks = 0, kept;
  gr_verdict verdict;
  gr_problem p;
  gr_problem_rosenbrock(&p, 2, NULL);
  for (int k = 0; k < 4; k++)
    for (size_t at = 1; at < 50; at++) {
      gr_memory mem = {.fail_at = at};
      gr_rng r = gr_rng_make(1, 0);
      gr_refutation f = {.test = GR_TEST_CHORD, .theta = 0.5};
      double w[5] = {0.2, 0.2, 0.2, 0.2, 0.2}, found, scale;
      gr_status s =
          k == 0   ? gr_caratheodory(2, 5, x, w, &kept, &mem)
          : k == 1 ? gr_certify_definite(2, q, &verdict, &margin, v, &mem)
          : k == 2 ? gr_refute_convexity(&p, lo, hi, 4, 9, 0, &r, v, y, &f,
                                         &mem)
                   : gr_check_refutation(&p, &f, lo, hi, &found, &scale,
                                         &mem);
      leaks += mem.live_blocks;
      if (s != GR_ERR_MEMORY) break;
      failures[k]++;
    }
  gr_problem_free(&p, NULL);
  check_ge("caratheodory", (double)failures[0], 2, 0);
  check_ge("definite", (double)failures[1], 2, 0);
  check_ge("refuter", (double)failures[2], 2, 0);
  check_ge("check", (double)failures[3], 1, 0);
  check_int("leaks", (long long)leaks, 0);
}

TEST(robust_sets, overflow, 7) {
  double q[4] = {1.5e308, 0, 0, 1.5e308}, margin = 0, v[2], y[2];
  gr_verdict verdict = GR_UNDECIDED;
  check_int("huge and definite", gr_certify_definite(2, q, &verdict,
            &margin, v, NULL), GR_OK);
  check_true("certified, with a finite margin",
             verdict == GR_CERTIFIED && margin < 1e296);
  q[2] = q[1] = 1.6e308;
  gr_certify_definite(2, q, &verdict, &margin, v, NULL);
  check_int("huge and indefinite", verdict, GR_REFUTED);
  double tiny[4] = {1e-320, 2e-320, 2e-320, 1e-320};
  gr_certify_definite(2, tiny, &verdict, &margin, v, NULL);
  check_int("tiny and indefinite", verdict, GR_REFUTED);
  double x[3] = {1, -0.999, 0.0005}, w[3] = {1.7e308, 1.7e308, 1.7e308};
  size_t kept;
  check_int("the weight of a cone's ray is no double",
            gr_caratheodory_cone(1, 3, (double[]){1, 1, 1}, w, &kept, NULL),
            GR_ERR_NONFINITE);
  check_true("weights untouched", w[0] == 1.7e308 && w[2] == 1.7e308);
  gr_problem p;
  gr_rng r = gr_rng_make(3, 0);
  gr_refutation f = {.test = 99};
  double lo[1] = {-1.7e308}, hi[1] = {1.7e308};
  gr_problem_rastrigin(&p, 1, NULL);
  gr_refute_convexity(&p, lo, hi, GR_TEST_HESSIAN, 50, 0, &r, x, y, &f, NULL);
  check_true("points of a huge box are finite", isfinite(x[0]));
  gr_problem_free(&p, NULL);
}
