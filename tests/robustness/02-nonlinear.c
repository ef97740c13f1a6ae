/* Bad input to Chebyshev's method and nonlinear conjugate gradients. */
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
