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

/* A quadratic with a regularizer, and gradients that are wrong. */
enum { RIGHT, CALLS, KINK, HERE, NEAR };
typedef struct made {
  double data, shrink; /* the factors of the two parts of the gradient */
  int mode;
  size_t calls;
} made;

static double made_value(const void *ctx, size_t n, const double *x) {
  const made *c = ctx;
  double f = c->mode == KINK ? fabs(x[0]) : 0;
  for (size_t j = 0; j < n; j++)
    f += ((double)(j * j + 1) + 0.5) / 2 * x[j] * x[j];
  if (c->mode == HERE || (c->mode == NEAR && x[0] != 1)) return NAN;
  return f;
}

static void made_gradient(const void *ctx, size_t n, const double *x,
                          double *g) {
  made *c = (made *)(uintptr_t)ctx;
  c->calls++;
  for (size_t j = 0; j < n; j++)
    g[j] = c->data * (double)(j * j + 1) * x[j] + c->shrink * 0.5 * x[j] +
           (c->mode == CALLS ? (double)c->calls : 0);
}

TEST(robust_derivatives, causes, 21) {
  static const struct {
    made slip;
    double m, lambda, x;
    gr_cause cause;
    double factor;
  } k[] = {
      {{1, 1, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_RIGHT, 1},
      {{1, 0, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_REGULARIZER, 0},
      {{1, -1, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_REGULARIZER, -1},
      {{1, 2, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_REGULARIZER, 2},
      {{1, 0.5, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_REGULARIZER, 0.5},
      {{1, 0.02, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_REGULARIZER, 0.02},
      {{50, 1, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_MEAN, 50},
      {{50, 0, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_MEAN, 50},
      {{-1, 1, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_SIGN, -1},
      {{-1, -1, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_SIGN, -1},
      {{50, 50, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_MEAN, 50},
      {{2, 2, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_FACTOR, 2},
      {{0.5, 0.5, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_FACTOR, 0.5},
      {{-50, -50, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_FACTOR, -50},
      {{0, 0, RIGHT, 0}, 50, 0.5, 1, GR_CAUSE_FACTOR, 0},
      {{2, 1, RIGHT, 0}, 0, 0, 1, GR_CAUSE_OTHER, NAN},
      {{1, 1, RIGHT, 0}, 0, 0, 0, GR_CAUSE_UNDECIDED, NAN},
      {{1, 1, CALLS, 0}, 0, 0, 1, GR_CAUSE_UNSTABLE, NAN},
      {{1, 1, KINK, 0}, 0, 0, 0, GR_CAUSE_KINK, NAN},
      {{1, 1, HERE, 0}, 0, 0, 1, GR_CAUSE_NONFINITE, NAN},
      {{1, 1, NEAR, 0}, 0, 0, 1, GR_CAUSE_UNDECIDED, NAN},
  };
  because("the differences are good to ten digits");
  for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
    made c = k[i].slip;
    double x[3] = {k[i].x, -0.7 * k[i].x, 2 * k[i].x};
    gr_problem p = {.n = 3, .ctx = &c, .value = made_value,
                    .gradient = made_gradient};
    gr_hints hints = {.m = (size_t)k[i].m, .lambda = k[i].lambda};
    gr_gradient_report r;
    gr_check_gradient(&p, x, &hints, 1, &r, NULL);
    bool factor = isnan(k[i].factor) || fabs(r.factor - k[i].factor) < 1e-6;
    check_true(r.text, r.cause == k[i].cause && factor && r.text[0]);
  }
}

static void made_product(const void *ctx, size_t n, const double *x,
                         const double *v, double *hv) {
  (void)x;
  for (size_t j = 0; j < n; j++) hv[j] = ((double)(j * j + 1) + 0.5) * v[j];
  if (((const made *)ctx)->mode == HERE) hv[0] = NAN;
}

static void made_hessian(const void *ctx, size_t n, const double *x,
                         double *h) {
  (void)ctx, (void)x;
  for (size_t j = 0; j < n * n; j++)
    h[j] = j % (n + 1) ? 0 : (double)(j / n * (j / n) + 1) + 0.5;
}

TEST(robust_derivatives, hessians, 9) {
  made c = {1, 1, RIGHT, 0};
  double x[3] = {1, 2, 3}, nan[3] = {0, NAN, 0}, h[9], z[9];
  gr_hessian_report r;
  gr_problem p = {.n = 3, .ctx = &c, .value = made_value,
                  .gradient = made_gradient};
  check_int("nothing offered", gr_check_hessian(&p, x, 1, &r, NULL),
            GR_ERR_UNAVAILABLE);
  p.hessvec = made_product;
  check_int("products alone", gr_check_hessian(&p, x, 1, &r, NULL), GR_OK);
  check_true("are right", r.right && isnan(r.hessvec));
  p.hessian = made_hessian;
  c.mode = HERE;
  gr_check_hessian(&p, x, 1, &r, NULL);
  check_true("a product of NaN is wrong", !r.right && isinf(r.hessvec));
  check_int("a NaN point", gr_check_hessian(&p, nan, 1, &r, NULL),
            GR_ERR_NONFINITE);
  check_int("no report", gr_check_hessian(&p, x, 1, NULL, NULL),
            GR_ERR_ARGUMENT);
  p.n = SIZE_MAX / 8;
  check_int("a size that overflows", gr_check_hessian(&p, x, 1, &r, NULL),
            GR_ERR_SIZE);
  p.n = 3;
  check_int("no step", gr_difference_hessian(&p, x, 0, h, z),
            GR_ERR_ARGUMENT);
  check_int("differences at NaN", gr_difference_hessian(&p, nan, 0.1, h, z),
            GR_ERR_NONFINITE);
}

/* Finite data whose constants, solutions or residuals overflow. */
TEST(robust_problems, overflow, 7) {
  gr_problem p;
  double a[2] = {1e200, -1e200}, b[2] = {0, 0}, r[2], x[2] = {1e200, 1};
  double one[2] = {1, 2}, y[2] = {1e200, -1e200}, label[2] = {0, 1};
  gr_dataset d = {.rows = 2, .cols = 1, .x = a, .y = label, .classes = 2};
  check_int("log-sum-exp", gr_problem_log_sum_exp(&p, 2, 1, a, b, NULL),
            GR_ERR_NONFINITE);
  check_true("ridge", gr_problem_ridge(&p, &d, 1, NULL) < 0 && !p.ctx);
  check_true("logistic", gr_problem_logistic(&p, &d, 1, NULL) < 0 && !p.ctx);
  d.rows = 1, *a = 1.3e154;
  check_int("L", gr_problem_ridge(&p, &d, 1e308, NULL), GR_ERR_NONFINITE);
  d.rows = 2, d.x = one, d.y = y;
  check_true("targets", gr_problem_ridge(&p, &d, 1, NULL) < 0 && !p.ctx);
  gr_problem_mgh(&p, 1, 0, 0, NULL);
  check_int("residuals", gr_mgh_residuals(&p, x, r, NULL), GR_ERR_NONFINITE);
  gr_problem_free(&p, NULL);
  check_int("number 11 with m = 100", gr_problem_mgh(&p, 11, 3, 100, NULL),
            GR_ERR_SIZE);
}

/* Asks the checkers at points near the start until the gradient is called
   right, at most ten times; alarms counts what must not happen. */
static bool called_right(const gr_problem *p, size_t *alarms) {
  bool right = false;
  double x[64];
  gr_rng r = gr_rng_make(60, p->n);
  for (int trial = 0; !right && trial < 10; trial++) {
    gr_gradient_report first;
    gr_hessian_report second;
    for (size_t j = 0; j < p->n; j++)
      x[j] = p->start[j] + 0.1 * gr_rng_normal(&r);
    if (!isfinite(p->value(p->ctx, p->n, x))) continue;
    gr_check_gradient(p, x, NULL, 7, &first, NULL);
    gr_check_hessian(p, x, 7, &second, NULL);
    right = first.cause == GR_CAUSE_RIGHT && second.right;
    *alarms += first.cause > GR_CAUSE_NONFINITE || second.error > 1e-3;
  }
  return right;
}

/* The minimum at the minimizer, where the gradient is zero. */
static bool is_least(const gr_problem *p) {
  double g[64], k[64];
  double f = p->value(p->ctx, p->n, p->minimizer);
  p->gradient(p->ctx, p->n, p->minimizer, g);
  p->gradient(p->ctx, p->n, p->start, k);
  return fabs(f - p->minimum) <= 1e-13 * (1 + fabs(p->minimum)) &&
         gr_norm_inf(p->n, g) <= 1e-11 * (1 + gr_norm_inf(p->n, k));
}

/* Every problem, in all the sizes it has among these; then logistic. */
TEST(robust_derivatives, all_problems, 4) {
  static const size_t size[] = {0, 3, 4, 8, 12, 20};
  size_t alarms = 0, tried = 0, unseen = 0, wrong = 0;
  gr_problem p;
  const char *name;
  for (size_t i = 0; (name = gr_catalogue_name(i)); i++)
    for (size_t k = 0; k < sizeof size / sizeof *size; k++) {
      if (gr_problem_by_name(&p, name, size[k], NULL) != GR_OK) continue;
      tried++;
      unseen += !called_right(&p, &alarms);
      wrong += p.minimizer && !is_least(&p);
      gr_problem_free(&p, NULL);
    }
  gr_dataset d;
  cr_assert_eq(gr_dataset_load("breast-cancer", &d, NULL, NULL), GR_OK);
  gr_dataset_standardize(&d);
  gr_problem_logistic(&p, &d, 0.01, NULL);
  unseen += !called_right(&p, &alarms);
  gr_problem_free(&p, NULL);
  gr_dataset_free(&d, NULL);
  check_ge("problems and sizes", (double)tried, 120, 0);
  check_int("false alarms", (long long)alarms, 0);
  check_int("never called right", (long long)unseen, 0);
  check_int("minimizers that are none", (long long)wrong, 0);
}
