/* Bad input, short memory and honest reports of coordinate descent and of
   the subgradient method. */
#include "check.h"
#include "gradus/descent.h"

#include <float.h>
#include <stdint.h>

static double a[4] = {2, 1, 1, 2}, b[2] = {1, -1};

TEST(robust_coordinate, arguments, 17) {
  gr_coordinate *m = NULL;
  gr_coordinate_options o = gr_coordinate_defaults();
  double bad[2] = {1, NAN}, flat[4] = {1, 0, 0, 0}, huge[4] = {DBL_MAX, 0, 0, DBL_MAX};
  double inf[4] = {INFINITY, 0, 0, 1};
  gr_dataset d = {.rows = 2, .cols = 2, .x = a, .y = b};
  check_int("n = 0", gr_coordinate_quadratic(0, a, b, NULL, NULL, &m, NULL), GR_ERR_SIZE);
  check_int("n huge", gr_coordinate_quadratic(SIZE_MAX / 8, a, b, NULL, NULL, &m, NULL),
            GR_ERR_SIZE);
  check_int("no matrix", gr_coordinate_quadratic(2, NULL, b, NULL, NULL, &m, NULL),
            GR_ERR_ARGUMENT);
  check_int("no place", gr_coordinate_quadratic(2, a, b, NULL, NULL, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("NaN start", gr_coordinate_quadratic(2, a, b, bad, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  check_int("NaN b", gr_coordinate_quadratic(2, a, bad, NULL, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  check_int("no curvature", gr_coordinate_quadratic(2, flat, b, NULL, NULL, &m, NULL),
            GR_ERR_INDEFINITE);
  check_int("infinite", gr_coordinate_quadratic(2, inf, b, NULL, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  check_int("constants overflow", gr_coordinate_quadratic(2, huge, b, NULL, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  o.check_every = 0;
  check_int("never checked", gr_coordinate_quadratic(2, a, b, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_coordinate_defaults();
  o.rule = (gr_coordinate_rule)9;
  check_int("no such rule", gr_coordinate_learn(&d, 1, 0, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_coordinate_defaults();
  o.gap_tol = NAN;
  check_int("NaN tolerance", gr_coordinate_learn(&d, 1, 0, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  check_int("negative lambda", gr_coordinate_learn(&d, -1, 0, NULL, NULL, &m, NULL),
            GR_ERR_ARGUMENT);
  check_int("no data", gr_coordinate_learn(NULL, 1, 0, NULL, NULL, &m, NULL),
            GR_ERR_ARGUMENT);
  d.rows = 0;
  check_int("no rows", gr_coordinate_learn(&d, 1, 0, NULL, NULL, &m, NULL), GR_ERR_SIZE);
  d.rows = 2;
  gr_memory mem = {.fail_at = 1};
  check_int("no memory", gr_coordinate_learn(&d, 1, 0, NULL, NULL, &m, &mem),
            GR_ERR_MEMORY);
  check_true("untouched, all given back", m == NULL && mem.live_blocks == 0);
  gr_coordinate_free(NULL, NULL);
}

static bool count(void *ctx, const gr_coordinate_info *info, const double *x) {
  size_t *seen = ctx;
  (void)x;
  if (info->sweeps != *seen) *seen = SIZE_MAX / 2;
  return ++*seen <= 3;
}

TEST(robust_coordinate, reports, 14) {
  gr_coordinate *m = NULL;
  gr_coordinate_options o = gr_coordinate_defaults();
  size_t seen = 0;
  double x[2] = {3, 4};
  gr_coordinate_quadratic(2, a, b, x, NULL, &m, NULL);
  check_int("solved", gr_coordinate_solve(m), GR_STOP_GRADIENT);
  because("two roundings of numbers near one");
  check_close("x", hypot(gr_coordinate_point(m)[0] - 1, gr_coordinate_point(m)[1] + 1), 0,
              1e-8);
  check_close("f", gr_coordinate_info_of(m)->f, -1, 1e-15);
  check_int("again", gr_coordinate_iterate(m), GR_STOP_GRADIENT);
  gr_coordinate_step(m, NULL);
  check_nan("not known after a step", gr_coordinate_info_of(m)->f);
  check_int("seen anew", gr_coordinate_iterate(m), GR_STOP_GRADIENT);
  gr_coordinate_free(m, NULL);
  gr_dataset d = {.rows = 2, .cols = 2, .x = a, .y = b};
  o.watch = count;
  o.watch_ctx = &seen;
  o.gap_tol = o.gradient_tol = -1;
  gr_coordinate_learn(&d, 0.1, 0, x, &o, &m, NULL);
  check_int("the caller stops", gr_coordinate_solve(m), GR_STOP_USER);
  check_int("sweeps", (long long)gr_coordinate_info_of(m)->sweeps, 3);
  check_true("with a gap", gr_coordinate_info_of(m)->gap >= 0);
  check_int("it stays so", gr_coordinate_iterate(m), GR_STOP_USER);
  gr_coordinate_free(m, NULL);
  o = gr_coordinate_defaults();
  o.max_sweeps = 0;
  gr_coordinate_learn(&d, 0.1, 0, x, &o, &m, NULL);
  check_int("no sweep allowed", gr_coordinate_solve(m), GR_STOP_ITERATIONS);
  check_vector("the start", 2, gr_coordinate_point(m), x, 0);
  gr_coordinate_free(m, NULL);
  o = gr_coordinate_defaults();
  o.gradient_tol = -1;
  gr_coordinate_learn(&d, 0.1, 0, x, &o, &m, NULL);
  check_int("gap", gr_coordinate_solve(m), GR_STOP_GAP);
  check_int("at a check", (long long)gr_coordinate_info_of(m)->sweeps % 10, 0);
  gr_coordinate_free(m, NULL);
}

TEST(robust_coordinate, edges, 18) {
  double zero[4] = {1, 0, 2, 0}, x[2] = {5, 7};
  gr_dataset d = {.rows = 2, .cols = 2, .x = zero, .y = b};
  for (int rule = 0; rule < 5; rule++) {
    gr_coordinate *m = NULL;
    gr_coordinate_options o = gr_coordinate_defaults();
    o.rule = (gr_coordinate_rule)rule;
    gr_coordinate_learn(&d, 1e-3, 0, x, &o, &m, NULL);
    gr_status s = gr_coordinate_solve(m);
    check_true("a zero column: solved, zero",
               (s == GR_STOP_GAP || s == GR_STOP_GRADIENT) && gr_coordinate_point(m)[1] == 0);
    gr_coordinate_free(m, NULL);
    gr_coordinate_learn(&d, 0, 0, x, &o, &m, NULL);
    s = gr_coordinate_solve(m);
    check_true("without lambda: left", s == GR_STOP_GRADIENT && gr_coordinate_point(m)[1] == 7);
    gr_coordinate_free(m, NULL);
    gr_coordinate_learn(&d, 0, 0.5, x, &o, &m, NULL);
    s = gr_coordinate_solve(m);
    check_true("with mu alone: zero", s == GR_STOP_GRADIENT && gr_coordinate_point(m)[1] == 0);
    gr_coordinate_free(m, NULL);
  }
  double run[4] = {1, 4, 4, 1}, start[2] = {1, 1};
  gr_coordinate *m = NULL;
  gr_coordinate_quadratic(2, run, b, start, NULL, &m, NULL);
  check_int("runs away", gr_coordinate_solve(m), GR_ERR_NONFINITE);
  check_true("the point is finite", gr_all_finite(2, gr_coordinate_point(m)));
  check_int("still", gr_coordinate_iterate(m), GR_ERR_NONFINITE);
  gr_coordinate_free(m, NULL);
}

TEST(robust_coordinate, same_bits, 5) {
  gr_rng r = gr_rng_make(5, 5);
  double x[60], y[12];
  gr_rng_normals(&r, 60, x);
  gr_rng_normals(&r, 12, y);
  gr_dataset d = {.rows = 12, .cols = 5, .x = x, .y = y};
  for (int rule = 0; rule < 5; rule++) {
    gr_coordinate *m[2];
    gr_coordinate_options o = gr_coordinate_defaults();
    o.rule = (gr_coordinate_rule)rule;
    for (int i = 0; i < 2; i++) {
      gr_coordinate_learn(&d, 0.5, 0.1, NULL, &o, &m[i], NULL);
      gr_coordinate_solve(m[i]);
    }
    check_vector("two runs", 5, gr_coordinate_point(m[0]), gr_coordinate_point(m[1]), 0);
    for (int i = 0; i < 2; i++) gr_coordinate_free(m[i], NULL);
  }
}

static double modulus(const void *ctx, size_t n, const double *x) {
  (void)ctx;
  return x[0] > 9 ? NAN : gr_norm1(n, x);
}

static void modulus_slope(const void *ctx, size_t n, const double *x, double *g) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) g[i] = (x[i] > 0) - (x[i] < 0);
}

static double downhill(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return x[0] < -2 ? NAN : x[0];
}

static void downhill_slope(const void *ctx, size_t n, const double *x, double *g) {
  (void)ctx, (void)n, (void)x;
  g[0] = 1;
}

static void halfline(const void *ctx, size_t n, const double *x, double *y) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) y[i] = fmax(x[i], 0.25);
}

TEST(robust_subgradient, arguments, 11) {
  double x[2] = {1, 2}, bad[2] = {NAN, 0}, far[2] = {10, 0};
  gr_problem p = {.name = "modulus", .n = 2, .value = modulus, .gradient = modulus_slope,
                  .minimum = NAN, .mu = NAN};
  gr_subgradient *m = NULL;
  gr_subgradient_options o = gr_subgradient_defaults();
  check_int("no start", gr_subgradient_new(&p, NULL, NULL, &m, NULL), GR_ERR_ARGUMENT);
  check_int("no place", gr_subgradient_new(&p, x, NULL, NULL, NULL), GR_ERR_ARGUMENT);
  check_int("NaN start", gr_subgradient_new(&p, bad, NULL, &m, NULL), GR_ERR_NONFINITE);
  check_int("NaN value", gr_subgradient_new(&p, far, NULL, &m, NULL), GR_ERR_NONFINITE);
  o.step = GR_SUBGRADIENT_STRONG;
  check_int("no mu", gr_subgradient_new(&p, x, &o, &m, NULL), GR_ERR_UNAVAILABLE);
  o.step = GR_SUBGRADIENT_POLYAK;
  check_int("no minimum", gr_subgradient_new(&p, x, &o, &m, NULL), GR_ERR_UNAVAILABLE);
  o.step = GR_SUBGRADIENT_CONSTANT;
  o.eta = 0;
  check_int("no step", gr_subgradient_new(&p, x, &o, &m, NULL), GR_ERR_ARGUMENT);
  p.n = 0;
  check_int("n = 0", gr_subgradient_new(&p, x, NULL, &m, NULL), GR_ERR_SIZE);
  p.n = SIZE_MAX / 8;
  check_int("n huge", gr_subgradient_new(&p, x, NULL, &m, NULL), GR_ERR_SIZE);
  p.n = 2;
  gr_memory mem = {.fail_at = 1};
  check_int("no memory", gr_subgradient_new(&p, x, NULL, &m, &mem), GR_ERR_MEMORY);
  check_true("untouched", m == NULL);
  gr_subgradient_free(NULL, NULL);
}

static bool tell(void *ctx, const gr_subgradient_info *info, const double *x) {
  size_t *seen = ctx;
  (void)x;
  if (info->iterations != *seen) *seen = SIZE_MAX / 2;
  return ++*seen <= 4;
}

TEST(robust_subgradient, reports, 17) {
  double x[2] = {1, 2};
  gr_problem p = {.name = "modulus", .n = 2, .value = modulus, .gradient = modulus_slope,
                  .start = x, .minimum = 0, .mu = NAN};
  gr_subgradient *m = NULL;
  gr_memory mem = {.fail_at = 0};
  size_t seen = 0;
  gr_subgradient_options o = gr_subgradient_defaults();
  o.watch = tell;
  o.watch_ctx = &seen;
  gr_subgradient_new(&p, NULL, &o, &m, &mem);
  check_int("bytes", (long long)gr_subgradient_bytes(m), (long long)mem.live_bytes);
  check_int("the caller stops", gr_subgradient_solve(m), GR_STOP_USER);
  check_int("each point seen once", (long long)seen, 5);
  check_int("no memory in a step", (long long)mem.calls, 1);
  check_close("best is its value", gr_subgradient_info_of(m)->best,
              modulus(NULL, 2, gr_subgradient_best(m)), 0);
  check_close("f is the value", gr_subgradient_info_of(m)->f,
              modulus(NULL, 2, gr_subgradient_point(m)), 0);
  check_int("calls", (long long)gr_subgradient_info_of(m)->calls, 5);
  gr_subgradient_free(m, &mem);
  check_int("all given back", (long long)mem.live_blocks, 0);
  o = gr_subgradient_defaults();
  o.step = GR_SUBGRADIENT_CONSTANT;
  o.projection.project = halfline;
  o.max_iterations = 50;
  gr_subgradient_new(&p, NULL, &o, &m, NULL);
  check_int("limit", gr_subgradient_solve(m), GR_STOP_ITERATIONS);
  check_close("at the end of the set", gr_subgradient_info_of(m)->best, 0.5, 0);
  gr_subgradient_free(m, NULL);
  o = gr_subgradient_defaults();
  o.step = GR_SUBGRADIENT_CONSTANT;
  gr_subgradient_new(&p, NULL, &o, &m, NULL);
  check_int("a zero subgradient", gr_subgradient_solve(m), GR_STOP_GRADIENT);
  check_int("after two steps", (long long)gr_subgradient_info_of(m)->iterations, 2);
  gr_subgradient_free(m, NULL);
  o.f_target = 1;
  gr_subgradient_new(&p, NULL, &o, &m, NULL);
  check_int("target", gr_subgradient_solve(m), GR_STOP_TARGET);
  gr_subgradient_free(m, NULL);
  gr_problem q = {.name = "downhill", .n = 1, .value = downhill, .gradient = downhill_slope,
                  .start = x, .minimum = NAN, .mu = NAN};
  o.f_target = -INFINITY;
  gr_subgradient_new(&q, NULL, &o, &m, NULL);
  check_int("over the edge", gr_subgradient_solve(m), GR_ERR_NONFINITE);
  check_close("the last finite point", gr_subgradient_point(m)[0], -2, 0);
  check_close("its value", gr_subgradient_info_of(m)->f, -2, 0);
  check_int("still", gr_subgradient_iterate(m), GR_ERR_NONFINITE);
  gr_subgradient_free(m, NULL);
}

/* The subgradient (sign, 1) * 1e300 where only x_0 counts. */
static void steep_slope(const void *ctx, size_t n, const double *x, double *g) {
  (void)ctx, (void)n;
  g[0] = (x[0] > 0) - (x[0] < 0);
  g[1] = 1e300;
}

static double first_only(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return fabs(x[0]);
}

TEST(robust_subgradient, overflow, 8) {
  double x[2] = {1, 0};
  gr_problem p = {.name = "modulus", .n = 1, .value = first_only, .gradient = modulus_slope,
                  .start = x, .minimum = 0, .mu = NAN};
  gr_subgradient *m = NULL;
  gr_subgradient_options o = gr_subgradient_defaults();
  o.step = GR_SUBGRADIENT_CONSTANT;
  o.eta = 1e200; /* the point is finite, the sum of squares is not */
  gr_subgradient_new(&p, NULL, &o, &m, NULL);
  check_int("squares overflow", gr_subgradient_iterate(m), GR_ERR_NONFINITE);
  check_int("still", gr_subgradient_iterate(m), GR_ERR_NONFINITE);
  check_true("what is said is finite", isfinite(gr_subgradient_info_of(m)->square_sum)
             && isfinite(gr_subgradient_info_of(m)->sum));
  check_close("the point stays", gr_subgradient_point(m)[0], 1, 0);
  check_int("no step is counted", (long long)gr_subgradient_info_of(m)->iterations, 0);
  gr_subgradient_free(m, NULL);
  p.n = 2;
  p.gradient = steep_slope;
  o.eta = 1e10; /* f and g are finite at the next point, which is not */
  gr_subgradient_new(&p, NULL, &o, &m, NULL);
  check_int("the point overflows", gr_subgradient_iterate(m), GR_ERR_NONFINITE);
  check_true("and stays", gr_subgradient_point(m)[0] == 1 && gr_subgradient_point(m)[1] == 0);
  gr_subgradient_free(m, NULL);
  o.step = GR_SUBGRADIENT_LENGTH;
  o.eta = 1;
  gr_subgradient_new(&p, NULL, &o, &m, NULL);
  check_int("the same slope, a short step", gr_subgradient_iterate(m), GR_OK);
  gr_subgradient_free(m, NULL);
}

/* What the header says of the flops of one greedy step. */
TEST(robust_coordinate, greedy_flops, 4) {
  gr_dataset d = {.rows = 2, .cols = 2, .x = a, .y = b};
  for (int rule = GR_COORDINATE_GREEDY; rule <= GR_COORDINATE_GREEDY_SCALED; rule++) {
    gr_coordinate *m = NULL;
    gr_coordinate_options o = gr_coordinate_defaults();
    bool scaled = rule == GR_COORDINATE_GREEDY_SCALED;
    o.rule = (gr_coordinate_rule)rule;
    gr_coordinate_quadratic(2, a, b, NULL, &o, &m, NULL);
    gr_coordinate_step(m, NULL);
    check_close("a quadratic", gr_coordinate_info_of(m)->flops, scaled ? 8 : 6, 0);
    gr_coordinate_free(m, NULL);
    gr_coordinate_learn(&d, 0.1, 0, NULL, &o, &m, NULL);
    gr_coordinate_step(m, NULL);
    check_close("a lasso", gr_coordinate_info_of(m)->flops, scaled ? 24 : 6, 0);
    gr_coordinate_free(m, NULL);
  }
}
