/* Metamorphic tests: when the problem is turned, moved, or its values are
   scaled, the iterates must turn and move with it. f~(z) = c f(Q'(z - s)),
   so that z_k = Q x_k + s where the method is equivariant. */
#include "check.h"
#include "gradus/descent.h"

enum { N = 5 };

typedef struct moved {
  const gr_problem *base;
  double q[N * N], shift[N], scale;
} moved;

static void back(const moved *m, const double *z, double *x) {
  double d[N];
  for (int i = 0; i < N; i++) d[i] = z[i] - m->shift[i];
  gr_gemv_t(N, N, m->q, d, x);
}

static void forth(const moved *m, const double *x, double *z) {
  gr_gemv(N, N, m->q, x, z);
  gr_axpy(N, 1, m->shift, z);
}

static double moved_value(const void *ctx, size_t n, const double *z) {
  const moved *m = ctx;
  double x[N];
  back(m, z, x);
  return m->scale * m->base->value(m->base->ctx, n, x);
}

static void moved_gradient(const void *ctx, size_t n, const double *z,
                           double *g) {
  const moved *m = ctx;
  double x[N], h[N];
  back(m, z, x);
  m->base->gradient(m->base->ctx, n, x, h);
  gr_gemv(N, N, m->q, h, g);
  gr_scale(N, m->scale, g);
}

static void moved_hessvec(const void *ctx, size_t n, const double *z,
                          const double *v, double *hv) {
  const moved *m = ctx;
  double x[N], u[N], w[N];
  back(m, z, x);
  gr_gemv_t(N, N, m->q, v, u);
  m->base->hessvec(m->base->ctx, n, x, u, w);
  gr_gemv(N, N, m->q, w, hv);
  gr_scale(N, m->scale, hv);
}

/* A random rotation, a random shift and a value scale of 1/8. */
static moved move(gr_rng *r, const gr_problem *base) {
  moved m = {.base = base, .scale = 0.125};
  double a[N * N], h[N * N], w[N];
  gr_rng_normals(r, N * N, a);
  gr_gram(N, N, a, h);
  cr_assert_eq(gr_eigen(N, h, w, NULL), GR_OK);
  gr_copy(N * N, h, m.q); /* rows: orthonormal */
  gr_rng_normals(r, N, m.shift);
  return m;
}

static gr_problem problem_of(const moved *m) {
  const gr_problem *b = m->base;
  return (gr_problem){.name = "moved", .n = N, .ctx = m,
                      .value = moved_value, .gradient = moved_gradient,
                      .hessvec = moved_hessvec,
                      .minimum = m->scale * b->minimum,
                      .lip = m->scale * b->lip, .mu = m->scale * b->mu};
}

/* max ||z_k - Q x_k - s|| over the steps of gradient descent */
/* step: a gr_step, or GR_STEP_SEARCH and a gr_search added */
static double part(const gr_problem *base, int step, double eta,
                   int steps) {
  gr_rng r = gr_rng_make(290, (uint64_t)step);
  moved m = move(&r, base);
  gr_problem p = problem_of(&m);
  gr_descent *a = NULL, *b = NULL;
  gr_descent_options o = gr_descent_defaults();
  double z[N], worst = 0;
  o.step = (gr_step)(step < GR_STEP_SEARCH ? step : GR_STEP_SEARCH);
  if (step >= GR_STEP_SEARCH)
    o.search = gr_search_defaults((gr_search)(step - GR_STEP_SEARCH));
  o.gradient_tol = -1;
  o.eta = eta;
  forth(&m, base->start, z);
  cr_assert_eq(gr_descent_new(base, NULL, &o, &a, NULL), GR_OK);
  o.eta = eta / m.scale;
  cr_assert_eq(gr_descent_new(&p, z, &o, &b, NULL), GR_OK);
  for (int k = 0; k < steps; k++) {
    gr_descent_iterate(a);
    gr_descent_iterate(b);
    forth(&m, gr_descent_point(a), z);
    worst = fmax(worst, gr_distance(N, z, gr_descent_point(b)));
  }
  gr_descent_free(a, NULL);
  gr_descent_free(b, NULL);
  return worst;
}

TEST(metamorphic, gradient_descent, 12) {
  gr_problem p;
  cr_assert_eq(gr_problem_valley(&p, N, 20, 0.4, NULL), GR_OK);
  because("a step made of iterates enlarges their rounding, condition 20");
  for (int step = GR_STEP_CONSTANT; step <= GR_STEP_BB_SHORT; step++)
    check_close("turned, moved and scaled", part(&p, step, 0.05, 12),
                0, step == GR_STEP_CONSTANT ? 1e-14 : 1e-8);
  for (int rule = 0; rule <= GR_SEARCH_HAGER_ZHANG; rule++)
    check_close("a search moves too", part(&p, GR_STEP_SEARCH + rule, 0.05, 8),
                0, 1e-8);
  gr_problem_free(&p, NULL);
}

TEST(metamorphic, momentum, 2) {
  gr_problem base;
  cr_assert_eq(gr_problem_valley(&base, N, 20, 0.4, NULL), GR_OK);
  gr_rng r = gr_rng_make(291, 0);
  moved m = move(&r, &base);
  gr_problem p = problem_of(&m);
  for (int rule = 0; rule < 2; rule++) {
    void (*step)(size_t, double, double, const double *, double *, double *) =
        rule ? gr_nesterov_step : gr_heavy_ball_step;
    double x[N], y[N], z[N], w[N], g[N], worst = 0;
    gr_copy(N, base.start, x);
    gr_copy(N, x, y);
    forth(&m, x, z);
    gr_copy(N, z, w);
    for (int k = 0; k < 50; k++) {
      base.gradient(base.ctx, N, x, g);
      step(N, 0.05, 0.6, g, x, y);
      p.gradient(p.ctx, N, z, g);
      step(N, 0.05 / m.scale, 0.6, g, z, w);
      forth(&m, x, g);
      worst = fmax(worst, gr_distance(N, g, z));
    }
    because("rounding of fifty steps");
    check_close("turned, moved and scaled", worst, 0, 1e-13);
  }
  gr_problem_free(&base, NULL);
}

static void product(const void *ctx, size_t n, const double *v, double *av) {
  const gr_problem *p = ctx;
  double zero[N] = {0};
  p->hessvec(p->ctx, n, zero, v, av);
}

TEST(metamorphic, conjugate_gradients, 1) {
  gr_problem base;
  cr_assert_eq(gr_problem_valley(&base, N, 20, 0.4, NULL), GR_OK);
  gr_rng r = gr_rng_make(292, 0);
  moved m = move(&r, &base);
  gr_problem p = problem_of(&m);
  double b[N], c[N], worst = 0;
  gr_rng_normals(&r, N, b);
  gr_gemv(N, N, m.q, b, c);
  gr_scale(N, m.scale, c);
  for (size_t k = 1; k <= N; k++) {
    double x[N] = {0}, z[N] = {0}, want[N];
    gr_conjugate_gradients(N, product, &base, b, x, k, 0, NULL, NULL);
    gr_conjugate_gradients(N, product, &p, c, z, k, 0, NULL, NULL);
    gr_gemv(N, N, m.q, x, want);
    worst = fmax(worst, gr_distance(N, want, z));
  }
  because("rounding of four steps");
  check_close("turned and scaled", worst, 0, 1e-13);
  gr_problem_free(&base, NULL);
}

TEST(metamorphic, nonlinear, 4) {
  gr_problem base;
  cr_assert_eq(gr_problem_rosenbrock(&base, N, NULL), GR_OK);
  for (int rule = 0; rule < 4; rule++) {
    gr_rng r = gr_rng_make(293, (uint64_t)rule);
    moved m = move(&r, &base);
    gr_problem p = problem_of(&m);
    gr_ncg *a = NULL, *b = NULL;
    gr_ncg_options o = gr_ncg_defaults();
    double z[N], worst = 0;
    o.rule = (gr_ncg_rule)rule;
    o.eta = 1e-3;
    forth(&m, base.start, z);
    cr_assert_eq(gr_ncg_new(&base, NULL, &o, &a, NULL), GR_OK);
    o.eta /= m.scale;
    cr_assert_eq(gr_ncg_new(&p, z, &o, &b, NULL), GR_OK);
    for (int k = 0; k < 8; k++) {
      gr_ncg_iterate(a);
      gr_ncg_iterate(b);
      forth(&m, gr_ncg_point(a), z);
      worst = fmax(worst, gr_distance(N, z, gr_ncg_point(b)));
    }
    because("eight searches enlarge rounding");
    check_close("turned, moved and scaled", worst, 0, 1e-8);
    gr_ncg_free(a, NULL);
    gr_ncg_free(b, NULL);
  }
  gr_problem_free(&base, NULL);
}

TEST(metamorphic, chebyshev, 1) {
  gr_problem base;
  cr_assert_eq(gr_problem_valley(&base, N, 20, 0.4, NULL), GR_OK);
  gr_rng r = gr_rng_make(294, 0);
  moved m = move(&r, &base);
  gr_problem p = problem_of(&m);
  double b[N], c[N], x[N] = {0}, z[N] = {0}, want[N];
  gr_rng_normals(&r, N, b);
  gr_gemv(N, N, m.q, b, c);
  gr_scale(N, m.scale, c);
  gr_chebyshev(N, product, &base, 1, 20, b, x, 15, NULL, NULL);
  gr_chebyshev(N, product, &p, m.scale, 20 * m.scale, c, z, 15, NULL, NULL);
  gr_gemv(N, N, m.q, x, want);
  because("rounding of fifteen steps");
  check_close("turned and scaled", gr_distance(N, want, z), 0, 1e-13);
  gr_problem_free(&base, NULL);
}

static double line_value(const void *ctx, size_t n, const double *x) {
  (void)ctx;
  double s = 0;
  for (size_t i = 0; i < n; i++) s += cosh(x[i]) * (1 + 0.2 * (double)i);
  return s;
}

static void line_gradient(const void *ctx, size_t n, const double *x,
                          double *g) {
  (void)ctx;
  for (size_t i = 0; i < n; i++) g[i] = sinh(x[i]) * (1 + 0.2 * (double)i);
}

/* Not equivariant: another unit for one variable changes the path. */
TEST(metamorphic, units, 1) {
  double x0[2] = {1, 1};
  gr_problem p = {.name = "cosh", .n = 2, .value = line_value,
                  .gradient = line_gradient, .start = x0};
  gr_descent *a = NULL;
  gr_descent_options o = gr_descent_defaults();
  o.step = GR_STEP_CONSTANT;
  o.eta = 0.1;
  cr_assert_eq(gr_descent_new(&p, NULL, &o, &a, NULL), GR_OK);
  gr_descent_iterate(a);
  double step = x0[0] - gr_descent_point(a)[0];
  /* in u = 10 x the gradient is a tenth, and so the step a hundredth */
  double in_units = 0.1 * (sinh(1) / 10) / 10;
  because("rounding");
  check_close("the step over that in other units", step / in_units, 100,
              1e-12);
  gr_descent_free(a, NULL);
}
