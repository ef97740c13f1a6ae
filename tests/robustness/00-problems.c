/* Bad input and short memory in the gallery and the derivative checker. */
#include "check.h"
#include "gradus/toolbox.h"
#include <stdint.h>
#include <string.h>

TEST(robust_problems, arguments, 8) {
  gr_problem p;
  gr_gradient_report r;
  check_int("no variables", gr_problem_valley(&p, 0, 10, 0, NULL),
            GR_ERR_SIZE);
  check_int("a condition below one", gr_problem_valley(&p, 2, 0.5, 0, NULL),
            GR_ERR_ARGUMENT);
  check_true("the problem is zero", p.value == NULL && p.ctx == NULL);
  check_int("an unknown name", gr_problem_by_name(&p, "nonesuch", 0, NULL),
            GR_ERR_ARGUMENT);
  check_int("number 36", gr_problem_mgh(&p, 36, 0, 0, NULL),
            GR_ERR_ARGUMENT);
  gr_problem_valley(&p, 2, 10, 0.5, NULL);
  double x[2] = {NAN, 1};
  check_int("a NaN point", gr_check_gradient(&p, x, NULL, 1, &r, NULL),
            GR_ERR_NONFINITE);
  check_int("no report", gr_check_gradient(&p, x, NULL, 1, NULL, NULL),
            GR_ERR_ARGUMENT);
  gr_problem_free(&p, NULL);
  gr_problem_free(NULL, NULL);
  check_text("a cause out of range", gr_cause_name((gr_cause)99),
             "unknown cause");
}

/* Everything that a constructor must refuse, and that *p is then zero. */
TEST(robust_problems, refused, 21) {
  gr_problem p;
  double a[2] = {1, NAN}, b[2] = {0, 0}, x[4] = {1, 2, 3, 4};
  double y[2] = {0, 1}, bad[2] = {0, 2};
  gr_dataset d = {.rows = 2, .cols = 2, .x = x, .y = y, .classes = 2};
  gr_dataset none = {.rows = 0, .cols = 2, .x = x, .y = y};
  gr_dataset labels = {.rows = 2, .cols = 2, .x = x, .y = bad, .classes = 2};
  gr_dataset nan = {.rows = 2, .cols = 1, .x = a, .y = y, .classes = 2};
  gr_dataset three = {.rows = 2, .cols = 2, .x = x, .y = bad, .classes = 3};
  size_t filled = 0;
#define REFUSED(want, call)                          \
  memset(&p, 1, sizeof p);                           \
  check_int(#call, call, want);                      \
  filled += p.ctx != NULL || p.value != NULL || p.n != 0
  REFUSED(GR_ERR_SIZE, gr_problem_valley(&p, SIZE_MAX, 2, 0, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_valley(&p, 2, NAN, 0, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_valley(&p, 2, INFINITY, 0, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_huber(&p, 2, -1, 1, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_huber(&p, 2, 1, 0, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_chain(&p, 3, 4, 1, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_chain(&p, 0, 0, 1, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_rosenbrock(&p, 1, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_rastrigin(&p, 0, NULL));
  REFUSED(GR_ERR_NONFINITE, gr_problem_log_sum_exp(&p, 1, 2, a, b, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_log_sum_exp(&p, SIZE_MAX / 8, 9, b, b,
                                              NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_log_sum_exp(&p, 1, 1, NULL, b, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_ridge(&p, &d, -1, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_ridge(&p, &none, 1, NULL));
  REFUSED(GR_ERR_NONFINITE, gr_problem_ridge(&p, &nan, 1, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_logistic(&p, &labels, 1, NULL));
  REFUSED(GR_ERR_ARGUMENT, gr_problem_logistic(&p, &three, 1, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_mgh(&p, 13, 5, 0, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_mgh(&p, 30, GR_MGH_MAX + 1, 0, NULL));
  REFUSED(GR_ERR_SIZE, gr_problem_mgh(&p, 32, 9, 8, NULL));
  check_int("problems that are not zero afterwards", (long long)filled, 0);
}

/* One variable, extreme scales, and points that are not finite. */
TEST(robust_problems, corners, 9) {
  gr_problem p;
  double x = 3, g, h, far[3] = {1e200, -1e200, 1e200}, many[3];
  gr_problem_valley(&p, 1, 100, 0.5, NULL);
  p.gradient(p.ctx, 1, &x, &g);
  p.hessian(p.ctx, 1, &x, &h);
  check_true("a valley of one variable",
             p.lip == 1 && g == 3 && h == 1 && p.value(p.ctx, 1, &x) == 4.5);
  gr_problem_free(&p, NULL);
  gr_problem_chain(&p, 1, 1, 4, NULL);
  check_close("a chain of one: L sin^2(pi/4)", p.mu, 2, 1e-15);
  check_close("and its minimizer", p.minimizer[0], 0.5, 0);
  gr_problem_free(&p, NULL);
  gr_problem_by_name(&p, "log-sum-exp", 3, NULL);
  because("one rounding of 1e200");
  check_rel("no overflow far away", p.value(p.ctx, 3, far), 1e200, 1e-15);
  far[1] = NAN;
  check_nan("NaN in, NaN out", p.value(p.ctx, 3, far));
  gr_problem_free(&p, NULL);
  gr_problem_huber(&p, 3, 1, 1, NULL);
  far[1] = 0;
  p.gradient(p.ctx, 3, far, many);
  check_close("a gradient far away", gr_norm2(3, many), 1, 1e-15);
  gr_problem_free(&p, NULL);
  gr_problem_mgh(&p, 1, 0, 0, NULL);
  check_int("residuals of another problem",
            gr_mgh_residuals(&(gr_problem){.n = 2}, far, many, NULL),
            GR_ERR_UNAVAILABLE);
  gr_problem_free(&p, NULL);
  gr_problem_mgh(&p, 7, 0, 0, NULL);
  size_t wrong = 0;
  for (int k = 0; k < 16; k++) { /* the angle, all around */
    double t = 0.4 * k - 1.5, at[3] = {cos(t), sin(t), 0}, r[3];
    gr_mgh_residuals(&p, at, r, NULL);
    wrong += fabs(r[0] + 100 * t / 6.283185307179586) > 1e-12;
  }
  check_int("quadrants of the helical valley", (long long)wrong, 0);
  check_true("names", gr_mgh_name(0) == NULL && gr_mgh_name(36) == NULL &&
                          gr_catalogue_name(41) == NULL);
  gr_problem_free(&p, NULL);
}

/* Ridge with fewer rows than columns, and more columns than the limit. */
TEST(robust_problems, learning, 6) {
  enum { COLS = GR_CURVATURE_LIMIT + 1 };
  static double x[2 * COLS];
  double y[2] = {1, 0};
  gr_rng r = gr_rng_make(9, 9);
  gr_rng_normals(&r, 2 * COLS, x);
  gr_dataset d = {.rows = 2, .cols = COLS, .x = x, .y = y, .classes = 2};
  gr_problem p;
  check_int("wide", gr_problem_ridge(&p, &d, 0.5, NULL), GR_OK);
  check_true("constants unknown", isnan(p.lip) && isnan(p.minimum) &&
                                      p.minimizer == NULL);
  gr_problem_free(&p, NULL);
  d.cols = 3;
  check_int("singular", gr_problem_ridge(&p, &d, 0, NULL), GR_OK);
  check_true("no minimizer", p.minimizer == NULL && p.lip > 0);
  gr_problem_free(&p, NULL);
  size_t at = 0, leaks = 0;
  gr_status s = GR_ERR_MEMORY;
  while (s == GR_ERR_MEMORY && at < 40) {
    gr_memory mem = {.fail_at = ++at};
    s = gr_problem_ridge(&p, &d, 0.5, &mem);
    gr_problem_free(&p, &mem);
    leaks += mem.live_blocks;
  }
  check_ge("allocations made to fail", (double)at, 4, 0);
  check_int("leaks", (long long)leaks, 0);
}

TEST(robust_problems, memory, 3) {
  size_t failures = 0, leaks = 0;
  bool zeroed = true;
  const char *name;
  for (size_t k = 0; (name = gr_catalogue_name(k)); k++)
    for (size_t at = 1; at < 20; at++) {
      gr_memory mem = {.fail_at = at};
      gr_problem p;
      gr_gradient_report report;
      gr_hessian_report second;
      gr_status s = gr_problem_by_name(&p, name, 0, &mem);
      if (s == GR_ERR_MEMORY) zeroed = zeroed && p.ctx == NULL;
      if (s == GR_OK)
        s = gr_check_gradient(&p, p.start, NULL, 1, &report, &mem);
      if (s == GR_OK) s = gr_check_hessian(&p, p.start, 1, &second, &mem);
      gr_problem_free(&p, &mem);
      leaks += mem.live_blocks;
      if (s != GR_ERR_MEMORY) break;
      failures++;
    }
  check_ge("allocations made to fail", (double)failures, 100, 0);
  check_int("leaks", (long long)leaks, 0);
  check_true("a failed problem is zero", zeroed);
}
