/* Trajectories of others, bad input and honest reports of the methods with
   momentum. */
#include "check.h"
#include "golden/accelerated.h"
#include "golden/torch_sgd.h"
#include "gradus/descent.h"

#include <stdint.h>
#include <string.h>

static double quad(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return (4 * x[0] * x[0] + 3 * x[1] * x[1] + 2 * x[2] * x[2]) / 2
         + x[0] * x[1] - x[1] * x[2] - x[0] - 2 * x[1] - 3 * x[2];
}

static void quad_slope(const void *ctx, size_t n, const double *x,
                       double *g) {
  (void)ctx, (void)n;
  g[0] = 4 * x[0] + x[1] - 1;
  g[1] = x[0] + 3 * x[1] - x[2] - 2;
  g[2] = 2 * x[2] - x[1] - 3;
}

static double diag(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return (x[0] * x[0] + 10 * x[1] * x[1] + 100 * x[2] * x[2]) / 2;
}

static void diag_slope(const void *ctx, size_t n, const double *x,
                       double *g) {
  (void)ctx, (void)n;
  g[0] = x[0], g[1] = 10 * x[1], g[2] = 100 * x[2];
}

TEST(momentum_golden, torch, 24) {
  size_t runs = sizeof golden_torch / sizeof *golden_torch;
  static const double start[2][3] = {{1, -2, 3}, {1, 1, 1}};
  for (size_t r = 0; r < runs; r++) {
    const struct golden_torch *k = &golden_torch[r];
    gr_problem p = {.name = k->name, .n = 3, .minimum = NAN,
                    .value = k->quadratic ? diag : quad,
                    .gradient = k->quadratic ? diag_slope : quad_slope,
                    .start = start[k->quadratic]};
    gr_momentum_options o = gr_momentum_defaults();
    o.rule = GR_MOMENTUM_TORCH;
    o.eta = k->lr, o.beta = k->momentum, o.dampening = k->dampening;
    o.decay = k->decay, o.nesterov = k->nesterov;
    o.gradient_tol = -1;
    gr_momentum *m;
    double x = 0, f = 0;
    int step = 0;
    cr_assert_eq(gr_momentum_new(&p, NULL, &o, &m, NULL), GR_OK);
    for (int i = 0; i < GOLDEN_TORCH_AT; i++) {
      for (; step < golden_torch_at[i]; step++) gr_momentum_iterate(m);
      for (int j = 0; j < 3; j++)
        x = fmax(x, fabs(gr_momentum_point(m)[j] - k->x[i][j]));
      f = fmax(f, fabs(gr_momentum_info_of(m)->f - k->f[i])
                      / fmax(1, fabs(k->f[i])));
    }
    because("fifty steps of rounding in another order");
    check_close(k->name, x, 0, 1e-12);
    check_close("and values", f, 0, 1e-12);
    gr_momentum_free(m, NULL);
  }
}

TEST(momentum_golden, chain, 2) {
  double off[2] = {0, 0};
  for (int k = 0; k < 2; k++) {
    gr_problem p;
    gr_momentum *m;
    gr_momentum_options o = gr_momentum_defaults();
    gr_problem_chain(&p, 41, 41, 4, NULL);
    o.rule = k ? GR_MOMENTUM_NESTEROV : GR_MOMENTUM_HEAVY_BALL;
    o.eta = 0.25, o.beta = 0;
    cr_assert_eq(gr_momentum_new(&p, NULL, &o, &m, NULL), GR_OK);
    for (int i = 0; i <= 20; i++) {
      double want = (k ? golden_chain_nesterov : golden_chain_descent)[i];
      off[k] = fmax(off[k], fabs(gr_momentum_info_of(m)->f - p.minimum
                                 - want));
      gr_momentum_iterate(m);
    }
    gr_momentum_free(m, NULL);
    gr_problem_free(&p, NULL);
  }
  because("twenty steps of rounding against sixteen digits");
  check_close("gradient descent", off[0], 0, 1e-15);
  check_close("Nesterov", off[1], 0, 1e-15);
}

TEST(momentum_golden, lower_bound, 3) {
  long long wrong = 0, below = 0;
  double off = 0;
  int cases = sizeof golden_chain / sizeof *golden_chain;
  for (int i = 0; i < cases; i++) {
    long long k = golden_chain[i].k, n = 2 * k + 1;
    const long long *g = golden_chain[i].gap, *s = golden_chain[i].square;
    const long long *b = golden_chain[i].bound;
    wrong += g[0] * (4 * k + 4) != g[1];  /* 1/(4k + 4) */
    wrong += s[0] * 6 * (n + 1) != s[1] * n * (2 * n + 1);
    wrong += b[0] * 8 * (k + 1) * (k + 1) * s[1] != b[1] * 3 * s[0];
    below += g[0] * b[1] < b[0] * g[1];
    gr_problem p;
    gr_problem_chain(&p, (size_t)n, (size_t)n, 4, NULL);
    off = fmax(off, fabs(gr_dot((size_t)n, p.minimizer, p.minimizer)
                         - (double)s[0] / (double)s[1]));
    gr_problem_free(&p, NULL);
  }
  check_int("wrong integers", wrong, 0);
  check_int("gaps below the bound", below, 0);
  because("forty roundings");
  check_close("||x*||^2 of the library's chain", off, 0, 1e-14);
}

static double cliff(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return x[0] > 2 ? NAN : -x[0];
}

static void cliff_slope(const void *ctx, size_t n, const double *x,
                        double *g) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) g[i] = x[i] > 2 ? INFINITY : -1;
}

TEST(robust_momentum, arguments, 19) {
  double one = 1, bad = NAN;
  gr_problem p = {.name = "cliff", .n = 1, .value = cliff,
                  .gradient = cliff_slope, .start = &one, .minimum = NAN,
                  .lip = NAN, .mu = NAN};
  gr_momentum *m = NULL;
  gr_momentum_options o = gr_momentum_defaults();
  check_int("no place", gr_momentum_new(&p, NULL, NULL, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("no problem", gr_momentum_new(NULL, NULL, NULL, &m, NULL),
            GR_ERR_ARGUMENT);
  check_int("NaN start", gr_momentum_new(&p, &bad, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  bad = 3;
  check_int("NaN value", gr_momentum_new(&p, &bad, NULL, &m, NULL),
            GR_ERR_NONFINITE);
  p.n = 0;
  check_int("n = 0", gr_momentum_new(&p, NULL, NULL, &m, NULL),
            GR_ERR_SIZE);
  p.n = SIZE_MAX / 8;
  check_int("n huge", gr_momentum_new(&p, NULL, NULL, &m, NULL),
            GR_ERR_SIZE);
  p.n = 1;
  o.rule = GR_MOMENTUM_NESTEROV_STRONG;
  check_int("mu unknown", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_UNAVAILABLE);
  static const double wrong[] = {-1, NAN, INFINITY};
  for (int i = 0; i < 3; i++) {
    o = gr_momentum_defaults();
    o.eta = wrong[i];
    check_int("eta", gr_momentum_new(&p, NULL, &o, &m, NULL),
              GR_ERR_ARGUMENT);
  }
  o = gr_momentum_defaults();
  o.beta = 1;
  check_int("beta", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_momentum_defaults();
  o.dampening = 1.5;
  check_int("dampening", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_momentum_defaults();
  o.decay = -1;
  check_int("decay", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_momentum_defaults();
  o.mu = NAN;
  check_int("mu", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_momentum_defaults();
  o.rule = GR_MOMENTUM_OPTIMIZED, o.restart = GR_RESTART_BY_VALUE;
  check_int("restart", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  o = gr_momentum_defaults();
  o.rule = (gr_momentum_rule)5;
  check_int("no such rule", gr_momentum_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  p.start = NULL;
  check_int("no start", gr_momentum_new(&p, NULL, NULL, &m, NULL),
            GR_ERR_ARGUMENT);
  gr_memory mem = {.fail_at = 1};
  check_int("no memory", gr_momentum_new(&p, &one, NULL, &m, &mem),
            GR_ERR_MEMORY);
  check_true("untouched", m == NULL);
  gr_momentum_free(NULL, NULL);
}

TEST(robust_momentum, last_finite_point, 20) {
  double one = 1;
  gr_problem p = {.name = "cliff", .n = 1, .value = cliff,
                  .gradient = cliff_slope, .start = &one, .minimum = NAN,
                  .lip = NAN, .mu = NAN};
  for (int rule = 0; rule < 5; rule++) {
    gr_momentum *m = NULL;
    gr_momentum_options o = gr_momentum_defaults();
    o.rule = (gr_momentum_rule)rule;
    o.eta = 0.25, o.beta = 0.5;
    gr_momentum_new(&p, NULL, &o, &m, NULL);
    check_int("over the cliff", gr_momentum_solve(m), GR_ERR_NONFINITE);
    const gr_descent_info *i = gr_momentum_info_of(m);
    double x = gr_momentum_point(m)[0];
    check_true("the last finite point", x > 1 && x <= 2 && i->f == -x);
    size_t values = i->values;
    check_int("no way back", gr_momentum_iterate(m), GR_ERR_NONFINITE);
    check_true("no call is made", i->values == values && values
               <= i->iterations + 2 && i->gradients <= values);
    gr_momentum_free(m, NULL);
  }
}

static bool count(void *ctx, const gr_descent_info *info, const double *x) {
  size_t *seen = ctx;
  (void)x;
  if (info->iterations != *seen) *seen = SIZE_MAX / 2;
  return ++*seen <= 5;
}

TEST(robust_momentum, reports, 30) {
  gr_problem p;
  gr_problem_valley(&p, 6, 40, 0.5, NULL);
  for (int rule = 0; rule < 5; rule++) {
    gr_memory mem = {.fail_at = 0};
    gr_momentum *m = NULL;
    gr_momentum_options o = gr_momentum_defaults();
    size_t seen = 0;
    double g[6];
    o.rule = (gr_momentum_rule)rule;
    o.eta = rule == GR_MOMENTUM_TORCH ? 0.02 : 0;
    o.watch = count, o.watch_ctx = &seen;
    gr_momentum_new(&p, NULL, &o, &m, &mem);
    check_int("bytes", (long long)gr_momentum_bytes(m),
              (long long)mem.live_bytes);
    size_t calls = mem.calls;
    check_true("stopped by the caller after five",
               gr_momentum_solve(m) == GR_STOP_USER && seen == 6);
    const gr_descent_info *i = gr_momentum_info_of(m);
    p.gradient(p.ctx, 6, gr_momentum_query(m), g);
    check_true("f and the gradient", i->iterations == 5
               && i->f == p.value(p.ctx, 6, gr_momentum_point(m))
               && i->gradient_norm == gr_norm2(6, g));
    check_true("one value and gradient a step", i->values == 6
               && i->gradients == 6 && mem.calls == calls);
    gr_momentum_free(m, &mem);
    check_int("all given back", (long long)mem.live_blocks, 0);
    o.watch = NULL;
    o.steps = 50;
    gr_momentum_new(&p, NULL, &o, &m, NULL);
    check_int("ends", gr_momentum_solve(m), rule == GR_MOMENTUM_OPTIMIZED
              ? GR_STOP_ITERATIONS : GR_STOP_GRADIENT);
    gr_momentum_free(m, NULL);
  }
  gr_problem_free(&p, NULL);
}

TEST(robust_momentum, restarts, 6) {
  gr_problem p;
  gr_problem_valley(&p, 4, 400, 0.5, NULL);
  for (int rule = 0; rule < 3; rule++)
    for (int how = 1; how < 3; how++) {
      gr_momentum *m = NULL;
      gr_momentum_options o = gr_momentum_defaults();
      o.rule = (gr_momentum_rule)rule;
      o.restart = (gr_restart)how;
      o.eta = 1 / p.lip, o.beta = 0.99;
      gr_momentum_new(&p, NULL, &o, &m, NULL);
      check_true("restarts and ends",
                 gr_momentum_solve(m) == GR_STOP_GRADIENT
                     && gr_momentum_restarts(m) > 1);
      gr_momentum_free(m, NULL);
    }
  gr_problem_free(&p, NULL);
}

/* Both precisions and both rules: nothing for n = 0; a long vector as its
   entries one by one; a NaN stays in its entry. */
TEST(robust_momentum, steps, 8) {
  enum { N = 37 };
  double v[4][N], w[4][N];
  float a[4][N], b[4][N];
  gr_rng r = gr_rng_make(255, 0);
  for (int rule = 0; rule < 2; rule++) {
    for (int i = 0; i < 3; i++) {
      gr_rng_normals(&r, N, v[i]);
      for (int j = 0; j < N; j++) a[i][j] = (float)v[i][j];
    }
    v[0][5] = NAN, a[0][5] = NAN;
    memcpy(w, v, sizeof v), memcpy(b, a, sizeof a);
    void (*step)(size_t, double, double, const double *, double *, double *)
        = rule ? gr_nesterov_step : gr_heavy_ball_step;
    void (*step_f32)(size_t, float, float, const float *, float *, float *)
        = rule ? gr_nesterov_step_f32 : gr_heavy_ball_step_f32;
    step(0, 0.1, 0.9, v[2], v[0], v[1]);
    step_f32(0, 0.1f, 0.9f, a[2], a[0], a[1]);
    check_true("n = 0", memcmp(v, w, 3 * sizeof v[0]) == 0
               && memcmp(a, b, 3 * sizeof a[0]) == 0);
    step(N, 0.1, 0.9, v[2], v[0], v[1]);
    step_f32(N, 0.1f, 0.9f, a[2], a[0], a[1]);
    long long wrong = 0, wrong_f32 = 0, nans = 0;
    for (int j = 0; j < N; j++) {
      step(1, 0.1, 0.9, w[2] + j, w[0] + j, w[1] + j);
      step_f32(1, 0.1f, 0.9f, b[2] + j, b[0] + j, b[1] + j);
      nans += isnan(v[0][j]) && isnan(a[0][j]);
      if (j == 5) continue;
      wrong += v[0][j] != w[0][j] || v[1][j] != w[1][j];
      wrong_f32 += a[0][j] != b[0][j] || a[1][j] != b[1][j];
    }
    check_int("entries unlike those alone", wrong, 0);
    check_int("in single precision", wrong_f32, 0);
    check_int("NaN in one", nans, 1);
  }
}

/* PyTorch's rule without momentum knows no dampening. */
TEST(robust_momentum, torch_without_momentum, 1) {
  double one = 1;
  gr_problem p = {.name = "cliff", .n = 1, .value = cliff,
                  .gradient = cliff_slope, .start = &one, .minimum = NAN,
                  .lip = NAN, .mu = NAN};
  gr_momentum *m = NULL;
  gr_momentum_options o = gr_momentum_defaults();
  o.rule = GR_MOMENTUM_TORCH;
  o.eta = 0.125, o.beta = 0, o.dampening = 0.5, o.max_iterations = 3;
  gr_momentum_new(&p, NULL, &o, &m, NULL);
  gr_momentum_solve(m);
  check_close("three whole steps", gr_momentum_point(m)[0], 1.375, 0);
  gr_momentum_free(m, NULL);
}
