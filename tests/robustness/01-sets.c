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

static double line(const void *c, size_t n, const double *x)
{ return (void)n, *(const double *)c * x[0]; }
static double steep(const void *c, size_t n, const double *x)
{ return (void)n, fabs(x[0]) < 0.9 ? *(const double *)c : 1; }
static void nan_hessian(const void *c, size_t n, const double *x, double *h)
{ (void)c, (void)n, (void)x, h[0] = NAN; }

TEST(robust_sets, extremes, 10) {
  double x[8] = {1e300, 2e-300, -1e300, 1e-300, 3e299, -5e-300,
                 2e299, 7e-300}, w[4] = {.25, .25, .25, .25}, y[2] = {0};
  size_t kept;
  gr_caratheodory(2, 4, x, w, &kept, NULL);
  gr_gemv_t(4, 2, x, w, y);
  because("two shifts of rounded weights");
  check_close("a coordinate of 1e-300 beside one of 1e300",
              y[1] * 1e300, 1.25, 1e-13);
  double slope = 3e-320, lo[1] = {-1}, hi[1] = {1}, found, scale;
  gr_problem p = {.n = 1, .ctx = &slope, .value = line};
  gr_rng r = gr_rng_make(4, 0);
  gr_refutation f = {.test = 99};
  gr_refute_convexity(&p, lo, hi, 1, 1000, 1e-10, &r, x, y, &f, NULL);
  because("verdicts and codes are exact");
  check_int("a line of subnormal slope is not refuted", f.test, 0);
  p.value = steep;
  slope = -INFINITY;
  gr_refute_convexity(&p, lo, hi, 1, 1000, 1e-10, &r, x, y, &f, NULL);
  check_int("nor a middle of minus infinity", f.test, 0);
  slope = NAN;
  gr_refute_convexity(&p, lo, hi, 1, 1000, 1e-10, &r, x, y, &f, NULL);
  check_int("nor a middle that is no number", f.test, 0);
  check_true("numbers in an unsuccessful result",
             isfinite(f.violation) && isfinite(f.scale));
  slope = 1, p.value = line, f.theta = 2, f.test = GR_TEST_CHORD;
  check_int("a weight outside [0, 1]", gr_check_refutation(&p, &f, lo, hi,
            &found, &scale, NULL), GR_ERR_ARGUMENT);
  f.theta = 0.5, f.test = 3;
  check_int("two tests at once", gr_check_refutation(&p, &f, lo, hi,
            &found, &scale, NULL), GR_ERR_ARGUMENT);
  f.test = GR_TEST_HESSIAN;
  check_int("no Hessian", gr_check_refutation(&p, &f, lo, hi, &found,
            &scale, NULL), GR_ERR_UNAVAILABLE);
  p.hessian = nan_hessian;
  gr_check_refutation(&p, &f, lo, hi, &found, &scale, NULL);
  check_close("a Hessian that is no number refutes nothing", found, 0, 0);
  f.test = GR_TEST_GRADIENT;
  check_int("no gradient", gr_check_refutation(&p, &f, lo, hi, &found,
            &scale, NULL), GR_ERR_UNAVAILABLE);
}
