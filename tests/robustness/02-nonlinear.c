/* Bad input to Chebyshev's method and to conjugate gradients, linear and
   nonlinear; numbers at the ends of the range. */
#include "check.h"
#include "gradus/descent.h"

#include <stdint.h>

static void scale(const void *ctx, size_t n, const double *x, double *y) {
  const double *w = ctx;
  for (size_t i = 0; i < n; i++) y[i] = w[i] * x[i];
}

TEST(robust_chebyshev, arguments, 10) {
  double w[2] = {1, 4}, b[2] = {1, 4}, x[2] = {0, 0}, bad[2] = {NAN, 0}, r = 7;
  gr_memory mem = {.fail_at = 1};
  check_int("n = 0", gr_chebyshev(0, scale, w, 1, 4, b, x, 9, &r, NULL),
            GR_ERR_SIZE);
  check_int("no map", gr_chebyshev(2, NULL, w, 1, 4, b, x, 9, &r, NULL),
            GR_ERR_ARGUMENT);
  check_int("mu = 0", gr_chebyshev(2, scale, w, 0, 4, b, x, 9, &r, NULL),
            GR_ERR_ARGUMENT);
  check_int("L < mu", gr_chebyshev(2, scale, w, 4, 1, b, x, 9, &r, NULL),
            GR_ERR_ARGUMENT);
  check_int("NaN", gr_chebyshev(2, scale, w, 1, 4, bad, x, 9, &r, NULL),
            GR_ERR_NONFINITE);
  check_int("no memory", gr_chebyshev(2, scale, w, 1, 4, b, x, 9, &r, &mem),
            GR_ERR_MEMORY);
  check_close("residual untouched", r, 7, 0);
  check_int("a bound far too small",
            gr_chebyshev(2, scale, (double[]){1, 1e9}, 1, 4, b, x, 99, &r,
                         NULL), GR_ERR_NONFINITE);
  x[0] = x[1] = 0;
  mem = (gr_memory){.fail_at = 0};
  gr_chebyshev(2, scale, w, 1, 4, b, x, 60, &r, &mem);
  because("sixty steps of rounding");
  check_close("solved", fabs(x[0] - 1) + fabs(x[1] - 1), 0, 1e-14);
  x[0] = x[1] = 0, w[0] = 4;
  gr_chebyshev(2, scale, w, 4, 4, b, x, 1, &r, NULL);
  check_close("mu = L: one step", r, 0, 0);
}

TEST(robust_ncg, arguments, 12) {
  gr_problem p;
  gr_ncg *m = NULL;
  gr_memory mem = {.fail_at = 1};
  gr_ncg_options o = gr_ncg_defaults();
  cr_assert_eq(gr_problem_rosenbrock(&p, 2, NULL), GR_OK);
  check_int("no place", gr_ncg_new(&p, NULL, NULL, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("NaN start", gr_ncg_new(&p, (double[]){NAN, 1}, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  check_int("no memory", gr_ncg_new(&p, NULL, NULL, &m, &mem), GR_ERR_MEMORY);
  o.search = gr_search_defaults(GR_SEARCH_ARMIJO);
  check_int("a search without slopes", gr_ncg_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_ncg_defaults();
  o.rule = (gr_ncg_rule)4;
  check_int("no such rule", gr_ncg_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_ncg_defaults();
  o.powell = -1;
  check_int("negative nu", gr_ncg_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o.powell = NAN;
  check_int("NaN for nu", gr_ncg_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  check_true("untouched", m == NULL);
  mem = (gr_memory){.fail_at = 0};
  cr_assert_eq(gr_ncg_new(&p, NULL, NULL, &m, &mem), GR_OK);
  size_t calls = mem.calls;
  check_int("bytes", (long long)gr_ncg_bytes(m), (long long)mem.live_bytes);
  check_int("solved", gr_ncg_solve(m), GR_STOP_GRADIENT);
  const gr_descent_info *i = gr_ncg_info_of(m);
  check_true("the report is true", i->f == p.value(p.ctx, 2, gr_ncg_point(m))
             && i->gradient_norm == gr_norm2(2, gr_ncg_gradient(m))
             && mem.calls == calls);
  gr_ncg_free(m, &mem);
  check_int("all given back", (long long)mem.live_blocks, 0);
  gr_ncg_free(NULL, NULL);
  gr_problem_free(&p, NULL);
}

static double wall(const void *ctx, size_t n, const double *x) {
  (void)ctx;
  double s = 0;
  for (size_t i = 0; i < n; i++) s += x[i] - log(x[i]);
  return s;
}

static void wall_slope(const void *ctx, size_t n, const double *x, double *g) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) g[i] = 1 - 1 / x[i];
}

TEST(robust_ncg, wall, 8) {
  for (int rule = 0; rule < 4; rule++) {
    gr_problem p = {.name = "wall", .n = 2, .value = wall,
                    .gradient = wall_slope, .start = (double[]){4, 0.01}};
    gr_ncg *m = NULL;
    gr_ncg_options o = gr_ncg_defaults();
    o.rule = (gr_ncg_rule)rule;
    o.eta = 100;
    cr_assert_eq(gr_ncg_new(&p, NULL, &o, &m, NULL), GR_OK);
    check_int("ends", gr_ncg_solve(m), GR_STOP_GRADIENT);
    because("the tolerance of the gradient");
    check_close("at the minimizer", gr_distance(2, gr_ncg_point(m),
                (double[]){1, 1}), 0, 1e-8);
    gr_ncg_free(m, NULL);
  }
}

/* Never GR_OK beside a number that is not finite. */
TEST(robust_cg, overflow, 7) {
  double one[4] = {1, 1, 1, 1}, top = 1.7e308, r = 7;
  double b[4] = {top, top, top, top}, x[4] = {0};
  gr_cg_info info = {.products = 77, .residual = 7};
  check_int("||b|| overflows",
            gr_conjugate_gradients(4, scale, one, b, x, 9, 1e-8, &info, NULL),
            GR_ERR_NONFINITE);
  check_true("info untouched", info.products == 77 && info.residual == 7);
  double small = 1e-300, large = 1e100, y = 0;
  check_int("the solution overflows",
            gr_conjugate_gradients(1, scale, &small, &large, &y, 9, 1e-8,
                                   &info, NULL), GR_ERR_NONFINITE);
  check_int("no bound on the residual",
            gr_conjugate_gradients(2, scale, one, one, x, 9, INFINITY, &info,
                                   NULL), GR_ERR_ARGUMENT);
  check_int("Chebyshev's residual overflows",
            gr_chebyshev(4, scale, one, 1, 1, b, x, 0, &r, NULL),
            GR_ERR_NONFINITE);
  check_close("residual untouched", r, 7, 0);
  double lip = 1.7e308, c = 1e300, z = 0;
  gr_chebyshev(1, scale, &lip, 1e308, lip, &c, &z, 40, &r, NULL);
  because("forty steps of rounding");
  check_close("a spectrum at the end of the range", z * (lip / c), 1, 1e-14);
}

static double bowl(const void *ctx, size_t n, const double *x) {
  double s = 0;
  for (size_t i = 0; i < n; i++) s += (double)(i + 1) * x[i] * x[i] / 2;
  return *(const double *)ctx * s;
}

static void bowl_slope(const void *ctx, size_t n, const double *x, double *g) {
  for (size_t i = 0; i < n; i++)
    g[i] = *(const double *)ctx * (double)(i + 1) * x[i];
}

/* Slopes that are zero, or beyond the range, at a point that is not. */
TEST(robust_ncg, units, 9) {
  double start[3][3] = {{0, 0, 0}, {1, 2, 3}, {1, 2, 3}};
  double unit[3] = {1, 1e-200, 1e200};
  gr_status want[3] = {GR_STOP_STEP, GR_STOP_STEP, GR_ERR_NONFINITE};
  for (int k = 0; k < 3; k++) {
    gr_problem p = {.name = "bowl", .n = 3, .ctx = &unit[k], .value = bowl,
                    .gradient = bowl_slope, .start = start[k]};
    gr_ncg *m = NULL;
    gr_ncg_options o = gr_ncg_defaults();
    o.gradient_tol = -1;
    cr_assert_eq(gr_ncg_new(&p, NULL, &o, &m, NULL), GR_OK);
    check_int("status", gr_ncg_solve(m), want[k]);
    const gr_descent_info *i = gr_ncg_info_of(m);
    check_close("the point stays", gr_distance(3, gr_ncg_point(m), start[k]),
                0, 0);
    check_true("no step", isnan(i->step) && i->iterations == 0);
    gr_ncg_free(m, NULL);
  }
}

/* Past the start the gradient's entries are finite, its length is not. */
static double cliff(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return -x[0];
}

static void cliff_slope(const void *ctx, size_t n, const double *x, double *g) {
  (void)ctx, (void)n;
  g[0] = x[0] > 0 ? 0 : -1;
  g[1] = g[2] = x[0] > 0 ? 1.7e308 : 0;
}

TEST(robust_ncg, length, 3) {
  gr_problem p = {.name = "cliff", .n = 3, .value = cliff,
                  .gradient = cliff_slope, .start = (double[]){0, 0, 0}};
  gr_ncg *m = NULL;
  cr_assert_eq(gr_ncg_new(&p, NULL, NULL, &m, NULL), GR_OK);
  check_int("status", gr_ncg_iterate(m), GR_ERR_NONFINITE);
  const gr_descent_info *i = gr_ncg_info_of(m);
  check_true("no step", isnan(i->step) && i->iterations == 0);
  check_true("the point before", gr_ncg_point(m)[0] == 0 && i->f == 0
             && i->gradient_norm == 1);
  gr_ncg_free(m, NULL);
}
