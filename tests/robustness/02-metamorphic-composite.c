/* Metamorphic tests of the methods for kinks: the lasso is homogeneous (y
   and lambda times a: x times a) and does not see the order or the signs
   of the columns; a subgradient method does not see the units of f. */
#include "check.h"
#include "gradus/descent.h"

enum { ROWS = 12, N = 5 };

typedef struct twins {
  double x[2][ROWS * N], y[2][ROWS], lambda[2];
  gr_dataset d[2];
  int from[N]; /* column j of the second is sign[j] times column from[j] */
  double sign[N], scale;
} twins;

static void draw(twins *t) {
  gr_rng r = gr_rng_make(295, 0);
  static const int from[N] = {3, 0, 4, 1, 2};
  gr_rng_normals(&r, ROWS * N, t->x[0]);
  gr_rng_normals(&r, ROWS, t->y[0]);
  t->scale = 8;
  t->lambda[0] = 0.05;
  t->lambda[1] = t->scale * t->lambda[0];
  for (int j = 0; j < N; j++) {
    t->from[j] = from[j];
    t->sign[j] = j % 2 ? -1 : 1;
    for (int i = 0; i < ROWS; i++)
      t->x[1][i * N + j] = t->sign[j] * t->x[0][i * N + from[j]];
  }
  for (int i = 0; i < ROWS; i++) t->y[1][i] = t->scale * t->y[0][i];
  for (int k = 0; k < 2; k++)
    t->d[k] = (gr_dataset){.rows = ROWS, .cols = N, .x = t->x[k],
                           .y = t->y[k]};
}

/* How far b is from a in the other units. */
static double apart(const twins *t, const double *a, const double *b) {
  double worst = 0;
  for (int j = 0; j < N; j++)
    worst = fmax(worst,
                 fabs(b[j] - t->scale * t->sign[j] * a[t->from[j]]));
  return worst;
}

TEST(metamorphic, proximal, 9) {
  twins t;
  draw(&t);
  for (int rule = 0; rule < 3; rule++)
    for (int restart = 0; restart < 3; restart++) {
      gr_composite p[2];
      gr_proximal *m[2] = {NULL, NULL};
      double worst = 0;
      for (int k = 0; k < 2; k++) {
        gr_proximal_options o = gr_proximal_defaults();
        o.rule = (gr_proximal_rule)rule;
        o.restart = (gr_proximal_restart)restart;
        o.mapping_tol = -1;
        cr_assert_eq(gr_composite_lasso(&p[k], &t.d[k], &t.lambda[k], NULL),
                     GR_OK);
        cr_assert_eq(gr_proximal_new(&p[k], NULL, &o, &m[k], NULL), GR_OK);
      }
      for (int step = 0; step < 12; step++) {
        for (int k = 0; k < 2; k++) gr_proximal_iterate(m[k]);
        worst = fmax(worst, apart(&t, gr_proximal_point(m[0]),
                                  gr_proximal_point(m[1])));
      }
      because("rounding of twelve steps, numbers below ten");
      check_close("columns shuffled, y and lambda scaled", worst, 0, 1e-12);
      for (int k = 0; k < 2; k++) {
        gr_proximal_free(m[k], NULL);
        gr_problem_free(&p[k].smooth, NULL);
      }
    }
}

TEST(metamorphic, coordinate, 5) {
  twins t;
  draw(&t);
  for (int j = 0; j < N; j++) t.from[j] = j; /* the order matters to some */
  for (int j = 0; j < N; j++)
    for (int i = 0; i < ROWS; i++)
      t.x[1][i * N + j] = t.sign[j] * t.x[0][i * N + j];
  for (int rule = 0; rule < 5; rule++) {
    gr_coordinate *m[2] = {NULL, NULL};
    double worst = 0;
    for (int k = 0; k < 2; k++) {
      gr_coordinate_options o = gr_coordinate_defaults();
      o.rule = (gr_coordinate_rule)rule;
      o.gradient_tol = o.gap_tol = 0;
      cr_assert_eq(gr_coordinate_learn(&t.d[k], t.lambda[k], 0, NULL, &o,
                                       &m[k], NULL), GR_OK);
    }
    for (int step = 0; step < 6; step++) {
      for (int k = 0; k < 2; k++) gr_coordinate_iterate(m[k]);
      worst = fmax(worst, apart(&t, gr_coordinate_point(m[0]),
                                gr_coordinate_point(m[1])));
    }
    because("rounding of six sweeps, numbers below ten");
    check_close("signs turned, y and lambda scaled", worst, 0, 1e-12);
    for (int k = 0; k < 2; k++) gr_coordinate_free(m[k], NULL);
  }
}

static double kinks(const void *ctx, size_t n, const double *x) {
  const double *c = ctx;
  double s = 0;
  for (size_t i = 0; i < n; i++) s += fabs(x[i] - (double)i / 3);
  return *c * s;
}

static void slopes(const void *ctx, size_t n, const double *x, double *g) {
  const double *c = ctx;
  for (size_t i = 0; i < n; i++)
    g[i] = *c * ((x[i] > (double)i / 3) - (x[i] < (double)i / 3));
}

TEST(metamorphic, subgradient, 6) {
  double c[2] = {1, 8}, start[N] = {3, -2, 5, 0.3, 1};
  for (int step = 0; step < 6; step++) {
    gr_subgradient *m[2] = {NULL, NULL};
    gr_problem p[2];
    double worst = 0;
    for (int k = 0; k < 2; k++) {
      p[k] = (gr_problem){.name = "kinks", .n = N, .ctx = &c[k],
                          .value = kinks, .gradient = slopes,
                          .start = start, .minimum = 0, .lip = NAN,
                          .mu = NAN};
      gr_subgradient_options o = gr_subgradient_defaults();
      o.step = (gr_subgradient_step)step;
      o.mu = 0.5 * c[k]; /* as if it were strongly convex */
      o.eta = step == GR_SUBGRADIENT_LENGTH ? 0.5 : 0.5 / c[k];
      cr_assert_eq(gr_subgradient_new(&p[k], NULL, &o, &m[k], NULL), GR_OK);
    }
    for (int k = 0; k < 60; k++) {
      for (int i = 0; i < 2; i++) gr_subgradient_iterate(m[i]);
      worst = fmax(worst, gr_distance(N, gr_subgradient_point(m[0]),
                                      gr_subgradient_point(m[1])));
    }
    because("c = 8 only shifts exponents");
    check_close("values times eight, steps by eight", worst, 0, 1e-14);
    for (int i = 0; i < 2; i++) gr_subgradient_free(m[i], NULL);
  }
}
