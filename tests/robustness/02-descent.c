/* Bad input, short memory and honest reports of gradient descent. */
#include "check.h"
#include "gradus/descent.h"

#include <stdint.h>

static double cliff(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return x[0] > 2 ? NAN : -x[0];
}

static void cliff_slope(const void *ctx, size_t n, const double *x,
                        double *g) {
  (void)ctx, (void)x;
  for (size_t i = 0; i < n; i++) g[i] = -1;
}

static gr_problem cliff_problem(const double *start) {
  return (gr_problem){.name = "cliff", .n = 1, .value = cliff,
                      .gradient = cliff_slope, .start = start,
                      .minimum = NAN, .lip = NAN, .mu = NAN};
}

TEST(robust_descent, arguments, 13) {
  double one = 1, bad = NAN;
  gr_problem p = cliff_problem(&one);
  gr_descent *m = NULL;
  gr_descent_options o = gr_descent_defaults();
  check_int("no place", gr_descent_new(&p, NULL, NULL, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("NaN start", gr_descent_new(&p, &bad, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  bad = 3;
  check_int("NaN value", gr_descent_new(&p, &bad, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  check_true("untouched", m == NULL);
  p.n = 0;
  check_int("n = 0", gr_descent_new(&p, NULL, NULL, &m, NULL), GR_ERR_SIZE);
  p.n = SIZE_MAX / 8;
  check_int("n huge", gr_descent_new(&p, NULL, NULL, &m, NULL),
            GR_ERR_SIZE);
  p.n = 1;
  p.start = NULL;
  check_int("no start", gr_descent_new(&p, NULL, NULL, &m, NULL),
            GR_ERR_ARGUMENT);
  o.step = GR_STEP_EXACT;
  check_int("no products", gr_descent_new(&p, &one, &o, &m, NULL),
            GR_ERR_UNAVAILABLE);
  o.step = GR_STEP_POLYAK;
  check_int("no minimum", gr_descent_new(&p, &one, &o, &m, NULL),
            GR_ERR_UNAVAILABLE);
  o.step = GR_STEP_CONSTANT;
  o.eta = -1;
  check_int("a negative step", gr_descent_new(&p, &one, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_descent_defaults();
  o.shrink = 1;
  check_int("no shrinking", gr_descent_new(&p, &one, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_descent_defaults();
  o.decrease = NAN;
  check_int("NaN decrease", gr_descent_new(&p, &one, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  gr_memory mem = {.fail_at = 1};
  check_int("no memory", gr_descent_new(&p, &one, NULL, &m, &mem),
            GR_ERR_MEMORY);
  gr_descent_free(NULL, NULL);
}

TEST(robust_descent, last_finite_point, 5) {
  double one = 1;
  gr_problem p = cliff_problem(&one);
  gr_descent *m = NULL;
  gr_descent_options o = gr_descent_defaults();
  o.step = GR_STEP_CONSTANT;
  o.eta = 0.75;
  gr_descent_new(&p, NULL, &o, &m, NULL);
  check_int("over the cliff", gr_descent_solve(m), GR_ERR_NONFINITE);
  check_close("the last finite point", gr_descent_point(m)[0], 1.75, 0);
  check_close("and its value", gr_descent_info_of(m)->f, -1.75, 0);
  gr_descent_free(m, NULL);
  o.step = GR_STEP_ARMIJO;
  gr_descent_new(&p, NULL, &o, &m, NULL);
  check_int("up to the cliff", gr_descent_solve(m), GR_STOP_STEP);
  because("steps that rounding swallows");
  check_close("backtracking ends at it", gr_descent_point(m)[0], 2, 1e-15);
  gr_descent_free(m, NULL);
}

static bool count(void *ctx, const gr_descent_info *info, const double *x) {
  size_t *seen = ctx;
  (void)x;
  if (info->iterations != *seen) *seen = SIZE_MAX / 2;
  return ++*seen <= 5;
}

TEST(robust_descent, reports, 10) {
  gr_problem p;
  gr_memory mem = {.fail_at = 0};
  gr_descent *m = NULL;
  gr_descent_options o = gr_descent_defaults();
  size_t seen = 0;
  gr_problem_valley(&p, 6, 40, 0.5, NULL);
  o.watch = count;
  o.watch_ctx = &seen;
  gr_descent_new(&p, NULL, &o, &m, &mem);
  check_int("bytes", (long long)gr_descent_bytes(m),
            (long long)mem.live_bytes);
  size_t calls = mem.calls;
  check_int("the caller stops", gr_descent_solve(m), GR_STOP_USER);
  check_int("each point seen once", (long long)seen, 6);
  const gr_descent_info *i = gr_descent_info_of(m);
  check_int("steps", (long long)i->iterations, 5);
  check_close("f is the value", i->f,
              p.value(p.ctx, 6, gr_descent_point(m)), 0);
  check_close("and the norm that of the gradient", i->gradient_norm,
              gr_norm2(6, gr_descent_gradient(m)), 0);
  check_int("no memory in a step", (long long)mem.calls, (long long)calls);
  gr_descent_free(m, &mem);
  check_int("all given back", (long long)mem.live_blocks, 0);
  o = gr_descent_defaults();
  o.f_target = 1e-3;
  gr_descent_new(&p, NULL, &o, &m, NULL);
  check_int("target", gr_descent_solve(m), GR_STOP_TARGET);
  gr_descent_free(m, NULL);
  gr_descent_new(&p, p.minimizer, NULL, &m, NULL);
  check_int("at the minimizer", gr_descent_iterate(m), GR_STOP_GRADIENT);
  gr_descent_free(m, NULL);
  gr_problem_free(&p, NULL);
}

TEST(robust_descent, edges, 8) {
  double g[3] = {0, 0, 0}, d[3] = {7, 7, 7}, big[2] = {1e308, -1e308};
  check_close("zero gradient", gr_steepest(GR_NORM_INF, 3, g, d), 0, 0);
  check_vector("no direction", 3, d, g, 0);
  check_close("n = 0", gr_steepest(GR_NORM_1, 0, g, d), 0, 0);
  check_rel("huge", gr_steepest(GR_NORM_2, 2, big, d), sqrt(2) * 1e308,
            1e-15);
  double bad[2] = {1, NAN};
  for (int norm = 0; norm < 3; norm++)
    check_nan("NaN", gr_steepest((gr_norm)norm, 2, bad, d));
  gr_problem p;
  gr_descent *m = NULL;
  gr_descent_options o = gr_descent_defaults();
  o.step = GR_STEP_EXACT;
  gr_problem_rastrigin(&p, 1, NULL);
  double top = 0.5; /* a maximum beside it: negative curvature */
  gr_descent_new(&p, &top, &o, &m, NULL);
  check_int("no minimum along the line", gr_descent_iterate(m),
            GR_ERR_UNBOUNDED);
  gr_descent_free(m, NULL);
  gr_problem_free(&p, NULL);
}

static void weights(const void *ctx, size_t n, const double *x, double *y) {
  const double *w = ctx;
  for (size_t i = 0; i < n; i++) y[i] = w[i] * x[i];
}

TEST(robust_descent, conjugate, 12) {
  double w[2] = {1, 4}, b[2] = {1, 2}, x[2] = {0, 0}, bad = NAN;
  gr_memory mem = {.fail_at = 1};
  gr_cg_info info = {.products = 77};
  check_int("n = 0", gr_conjugate_gradients(0, weights, w, b, x, 9, 0, &info,
            NULL), GR_ERR_SIZE);
  check_int("no map", gr_conjugate_gradients(2, NULL, w, b, x, 9, 0, &info,
            NULL), GR_ERR_ARGUMENT);
  check_int("a NaN tolerance", gr_conjugate_gradients(2, weights, w, b, x, 9,
            bad, &info, NULL), GR_ERR_ARGUMENT);
  check_int("no memory", gr_conjugate_gradients(2, weights, w, b, x, 9, 0,
            &info, &mem), GR_ERR_MEMORY);
  check_int("info untouched", (long long)info.products, 77);
  w[1] = -4;
  check_int("indefinite", gr_conjugate_gradients(2, weights, w, b, x, 9, 0,
            &info, NULL), GR_ERR_INDEFINITE);
  w[1] = NAN;
  check_int("a NaN product", gr_conjugate_gradients(2, weights, w, b, x, 9, 0,
            &info, NULL), GR_ERR_NONFINITE);
  check_true("x is finite", isfinite(x[0]) && isfinite(x[1]));
  w[1] = 4, x[0] = x[1] = 0;
  check_int("one product", gr_conjugate_gradients(2, weights, w, b, x, 1, 0,
            &info, NULL), GR_STOP_ITERATIONS);
  mem = (gr_memory){.fail_at = 0};
  check_int("solved", gr_conjugate_gradients(2, weights, w, b, x, 9, 1e-14,
            &info, &mem), GR_OK);
  because("two steps of rounding");
  check_close("x", fabs(x[0] - 1) + fabs(x[1] - 0.5), 0, 1e-14);
  check_true("3n doubles, given back", mem.peak_bytes == 48
             && mem.live_blocks == 0);
}

TEST(robust_descent, conjugate_scales, 4) {
  double w[2] = {1, 4};
  for (int k = 0; k < 4; k++) {
    double size = (double[]){1e-300, 1e-200, 1e200, 1e307}[k];
    double b[2] = {size, 2 * size}, x[2] = {0, 0};
    gr_status s = gr_conjugate_gradients(2, weights, w, b, x, 9, 1e-14, NULL,
                                         NULL);
    because("two steps of rounding");
    check_close("x over its size", s == GR_OK ? x[0] / size + x[1] / size : 0,
                1.5, 1e-14);
  }
}
