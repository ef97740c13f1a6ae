/* Bad input, short memory and honest reports of proximal methods. */
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

static void free_prox(const void *ctx, size_t n, double t, const double *v,
                      double *x) {
  (void)ctx, (void)t;
  if (x != v) gr_copy(n, v, x);
}

static double no_penalty(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n, (void)x;
  return 0;
}

static double nan_penalty(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n, (void)x;
  return NAN;
}

static gr_composite cliff_problem(const double *start) {
  return (gr_composite){
    .smooth = {.name = "cliff", .n = 1, .value = cliff,
               .gradient = cliff_slope, .start = start, .minimum = NAN,
               .lip = NAN, .mu = NAN},
    .prox = free_prox, .penalty = no_penalty};
}

static gr_status attempt(const gr_composite *p, gr_proximal_options o) {
  gr_proximal *m = NULL;
  gr_status s = gr_proximal_new(p, NULL, &o, &m, NULL);
  if (s != GR_OK && m) return GR_OK; /* touched */
  gr_proximal_free(m, NULL);
  return s;
}

TEST(robust_proximal, arguments, 12) {
  double one = 1, bad = NAN;
  gr_composite p = cliff_problem(&one);
  gr_proximal *m = NULL;
  gr_proximal_options o = gr_proximal_defaults();
  o.lip = 2;
  check_int("no place", gr_proximal_new(&p, NULL, &o, NULL, NULL),
            GR_ERR_ARGUMENT);
  check_int("no problem", gr_proximal_new(NULL, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  check_int("no L", gr_proximal_new(&p, NULL, NULL, &m, NULL),
            GR_ERR_UNAVAILABLE);
  check_int("NaN start", gr_proximal_new(&p, &bad, &o, &m, NULL),
            GR_ERR_NONFINITE);
  bad = 3;
  check_int("NaN value", gr_proximal_new(&p, &bad, &o, &m, NULL),
            GR_ERR_NONFINITE);
  p.penalty = nan_penalty;
  check_int("NaN penalty", gr_proximal_new(&p, &one, &o, &m, NULL),
            GR_ERR_NONFINITE);
  p = cliff_problem(&one);
  p.prox = NULL;
  check_int("no prox", gr_proximal_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  p = cliff_problem(&one);
  p.smooth.n = 0;
  check_int("n = 0", gr_proximal_new(&p, NULL, &o, &m, NULL), GR_ERR_SIZE);
  p.smooth.n = SIZE_MAX / 8;
  check_int("n huge", gr_proximal_new(&p, NULL, &o, &m, NULL), GR_ERR_SIZE);
  p = cliff_problem(NULL);
  check_int("no start", gr_proximal_new(&p, NULL, &o, &m, NULL),
            GR_ERR_ARGUMENT);
  p = cliff_problem(&one);
  gr_memory mem = {.fail_at = 1};
  check_int("no memory", gr_proximal_new(&p, NULL, &o, &m, &mem),
            GR_ERR_MEMORY);
  check_true("untouched", m == NULL);
  gr_proximal_free(NULL, NULL);
}

TEST(robust_proximal, options, 18) {
  double one = 1;
  gr_composite p = cliff_problem(&one);
  gr_proximal_options good = gr_proximal_defaults(), o;
  good.lip = 2;
  check_int("good", attempt(&p, good), GR_OK);
#define REFUSED(change)                                                \
  (o = good, change, check_int(#change, attempt(&p, o), GR_ERR_ARGUMENT))
  REFUSED(o.rule = (gr_proximal_rule)7);
  REFUSED(o.restart = (gr_proximal_restart)-1);
  REFUSED(o.lip = -1);
  REFUSED(o.lip = NAN);
  REFUSED(o.lip = INFINITY);
  REFUSED(o.lip = 1e-310);
  REFUSED(o.mu = -1);
  REFUSED((o.rule = GR_PROXIMAL_FISTA_STRONG, o.mu = 3));
  REFUSED(o.grow = 1);
  REFUSED(o.grow = NAN);
  REFUSED(o.value_error = -1);
  REFUSED(o.mapping_tol = NAN);
  REFUSED(o.gap_tol = NAN);
  REFUSED(o.gap_every = 0);
  REFUSED((o.values = false, o.f_target = 0));
  REFUSED((o.values = false, o.restart = GR_PROXIMAL_VALUE));
#undef REFUSED
  o = good;
  o.rule = GR_PROXIMAL_FISTA_STRONG;
  check_int("no mu", attempt(&p, o), GR_ERR_UNAVAILABLE);
}

TEST(robust_proximal, last_finite_point, 6) {
  double one = 1;
  gr_composite p = cliff_problem(&one);
  gr_proximal *m = NULL;
  gr_proximal_options o = gr_proximal_defaults();
  o.rule = GR_PROXIMAL_ISTA;
  o.lip = 4. / 3;
  gr_proximal_new(&p, NULL, &o, &m, NULL);
  check_int("over the cliff", gr_proximal_solve(m), GR_ERR_NONFINITE);
  check_close("the last finite point", gr_proximal_point(m)[0], 1.75, 0);
  check_close("and its value", gr_proximal_info_of(m)->f, -1.75, 0);
  check_int("again", gr_proximal_iterate(m), GR_ERR_NONFINITE);
  gr_proximal_free(m, NULL);
  o.backtrack = true;
  o.mapping_tol = -1;
  gr_proximal_new(&p, NULL, &o, &m, NULL);
  gr_status s = gr_proximal_solve(m);
  check_true("backtracking ends", s == GR_STOP_STEP
             || s == GR_STOP_ITERATIONS);
  check_le("in the domain", gr_proximal_point(m)[0], 2, 0);
  gr_proximal_free(m, NULL);
}

static double only_one(const void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n;
  return x[0] == 1 ? 0 : NAN;
}

static void go_away(const void *ctx, size_t n, double t, const double *v,
                    double *x) {
  (void)ctx, (void)t, (void)v;
  gr_fill(n, 1.5, x);
}

TEST(robust_proximal, no_constant_is_enough, 3) {
  double one = 1;
  gr_composite p = cliff_problem(&one);
  gr_proximal *m = NULL;
  gr_proximal_options o = gr_proximal_defaults();
  p.smooth.value = only_one;
  p.prox = go_away;
  o.backtrack = true;
  gr_proximal_new(&p, NULL, &o, &m, NULL);
  check_int("L leaves the doubles", gr_proximal_solve(m), GR_STOP_STEP);
  check_close("the point stays", gr_proximal_point(m)[0], 1, 0);
  check_int("no step", (long long)gr_proximal_info_of(m)->iterations, 0);
  gr_proximal_free(m, NULL);
}

TEST(robust_proximal, scales, 4) {
  double zero = 0, tiny[2] = {1e-180, 0};
  gr_problem f;
  gr_problem_valley(&f, 2, 10, 0.5, NULL);
  gr_composite p = gr_composite_l1(&f, &zero);
  for (int i = 0; i < 2; i++) {
    gr_proximal *m = NULL;
    gr_proximal_options o = gr_proximal_defaults();
    double g[2];
    o.mapping_tol = 0;
    tiny[0] = i ? 1e150 : 1e-180;
    f.gradient(f.ctx, 2, tiny, g);
    gr_proximal_new(&p, tiny, &o, &m, NULL);
    check_int("a step", gr_proximal_iterate(m), GR_OK);
    because("a square that underflows or overflows is scaled");
    check_rel("mapping", gr_proximal_info_of(m)->mapping, gr_norm2(2, g),
              1e-14);
    gr_proximal_free(m, NULL);
  }
  gr_problem_free(&f, NULL);
}

typedef struct witness {
  size_t seen, gaps;
} witness;

static bool count(void *ctx, const gr_proximal_info *info,
                  const double *x) {
  witness *w = ctx;
  (void)x;
  if (info->iterations != w->seen) w->seen = SIZE_MAX / 2;
  if (info->gap == 5) w->gaps++;
  return ++w->seen <= 7;
}

static double five(void *ctx, size_t n, const double *x) {
  (void)ctx, (void)n, (void)x;
  return 5;
}

TEST(robust_proximal, reports, 22) {
  double half = 0.5, g[6], expected;
  gr_problem f;
  gr_memory mem = {.fail_at = 0};
  witness w = {0};
  gr_problem_valley(&f, 6, 40, 0.5, NULL);
  gr_composite p = gr_composite_l1(&f, &half);
  gr_proximal *m = NULL;
  gr_proximal_options o = gr_proximal_defaults();
  o.watch = count, o.watch_ctx = &w;
  o.gap = five, o.gap_every = 3;
  for (int backtrack = 0; backtrack < 2; backtrack++) {
    o.rule = backtrack ? GR_PROXIMAL_FISTA : GR_PROXIMAL_ISTA;
    o.backtrack = backtrack;
    w = (witness){0};
    gr_proximal_new(&p, NULL, &o, &m, &mem);
    check_int("bytes", (long long)gr_proximal_bytes(m),
              (long long)mem.live_bytes);
    size_t calls = mem.calls;
    check_nan("no mapping before a step", gr_proximal_info_of(m)->mapping);
    check_int("the caller stops", gr_proximal_solve(m), GR_STOP_USER);
    check_int("each point seen once", (long long)w.seen, 8);
    check_int("gaps at 0, 3, 6", (long long)w.gaps, 3);
    const gr_proximal_info *i = gr_proximal_info_of(m);
    check_int("steps", (long long)i->iterations, 7);
    check_nan("no gap at 7", i->gap);
    expected = f.value(f.ctx, 6, gr_proximal_point(m))
      + half * gr_norm1(6, gr_proximal_point(m));
    check_close("f is the value", i->f, expected, 0);
    check_int("no memory in a step", (long long)mem.calls,
              (long long)calls);
    gr_proximal_free(m, &mem);
    check_int("all given back", (long long)mem.live_blocks, 0);
  }
  o = gr_proximal_defaults();
  o.f_target = 1;
  gr_proximal_new(&p, NULL, &o, &m, NULL);
  check_int("target", gr_proximal_solve(m), GR_STOP_TARGET);
  gr_proximal_free(m, NULL);
  o = gr_proximal_defaults();
  gr_proximal_new(&p, NULL, &o, &m, NULL);
  gr_status s = gr_proximal_solve(m);
  f.gradient(f.ctx, 6, gr_proximal_point(m), g);
  check_true("mapping", s == GR_STOP_GRADIENT
             && gr_proximal_info_of(m)->mapping <= 1e-8
             && gr_norm_inf(6, g) <= half * (1 + 1e-7));
  gr_proximal_free(m, NULL);
  gr_problem_free(&f, NULL);
}

TEST(robust_proximal, without_values, 4) {
  double half = 0.5, at[2];
  gr_problem f;
  gr_problem_valley(&f, 6, 40, 0.5, NULL);
  gr_composite p = gr_composite_l1(&f, &half);
  for (int i = 0; i < 2; i++) {
    gr_proximal *m = NULL;
    gr_proximal_options o = gr_proximal_defaults();
    o.values = i;
    o.max_iterations = 20;
    gr_proximal_new(&p, NULL, &o, &m, NULL);
    gr_proximal_solve(m);
    at[i] = gr_proximal_point(m)[0];
    check_int("values", (long long)gr_proximal_info_of(m)->values,
              i ? 21 : 0);
    if (!i) check_nan("no value", gr_proximal_info_of(m)->f);
    gr_proximal_free(m, NULL);
  }
  check_close("the same iterates", at[0], at[1], 0);
  gr_problem_free(&f, NULL);
}

TEST(robust_proximal, constructors, 11) {
  double lambda = 0.5, lo[2] = {0, 0}, hi[2] = {1, 1};
  double x[2] = {2, 0.5}, outside[2] = {2, 2}, bad[2] = {NAN, 0};
  gr_problem f;
  gr_problem_valley(&f, 2, 10, 0.5, NULL);
  gr_box box = {lo, hi};
  gr_composite p = gr_composite_box(&f, &box);
  check_true("outside of the box", isinf(p.penalty(p.ctx, 2, x)));
  check_nan("NaN in a box", p.penalty(p.ctx, 2, bad));
  p.prox(p.ctx, 2, 1, x, x);
  check_true("in place", x[0] == 1 && p.penalty(p.ctx, 2, x) == 0);
  gr_proximal *m = NULL;
  check_int("start outside", gr_proximal_new(&p, outside, NULL, &m, NULL),
            GR_OK);
  check_true("infinite there", isinf(gr_proximal_info_of(m)->f));
  gr_proximal_iterate(m);
  check_true("and then finite", isfinite(gr_proximal_info_of(m)->f));
  gr_proximal_free(m, NULL);
  p = gr_composite_nonnegative(&f);
  x[0] = -1;
  check_true("negative", isinf(p.penalty(p.ctx, 2, x)));
  check_nan("NaN stays", p.penalty(p.ctx, 2, bad));
  gr_problem_free(&f, NULL);
  double a[2] = {1, 2}, y[2] = {1, 1};
  gr_dataset d = {.rows = 2, .cols = 1, .x = a, .y = y};
  lambda = -1;
  check_int("a negative penalty", gr_composite_lasso(&p, &d, &lambda, NULL),
            GR_ERR_ARGUMENT);
  gr_memory mem = {.fail_at = 1};
  lambda = 1;
  check_int("no memory", gr_composite_lasso(&p, &d, &lambda, &mem),
            GR_ERR_MEMORY);
  double work[3], far = NAN;
  gr_lasso_bound bound = {&d, &lambda, work};
  check_nan("the gap of NaN", gr_lasso_bound_gap(&bound, 1, &far));
}
