#include "grade.h"

/* An opponent that plays gradients from a list. */
typedef struct list { const double *g; size_t next, calls; } list;

static void listed(void *ctx, size_t n, const double *x, double *g)
{
  list *l = ctx;
  (void)x;
  for (size_t i = 0; i < n; i++) g[i] = l->g[l->next++];
  l->calls++;
}

/* sign(x), the same sign again at zero. */
static void against(void *ctx, size_t n, const double *x, double *g)
{
  double *last = ctx;
  for (size_t i = 0; i < n; i++)
    g[i] = last[i] = x[i] > 0 ? 1 : x[i] < 0 ? -1 : last[i];
}

GRADE(interface, what_is_written, "x, sums, totals, bound; one call a round",
      6)
{
  const double moves[] = { 1, -2, 3, -4 };
  list l = { moves, 0, 0 };
  double *x = grade_input(2, (double[]){ 0, 0 }), *sums = grade_output(2);
  double *totals = grade_output(2), *g = grade_output(2), bound = NAN;
  play(2, 2, listed, &l, x, sums, totals, g, &bound);
  grade_written("inside sums", sums);
  grade_written("inside totals", totals);
  check_int("calls of the opponent", (long long)l.calls, 2);
  check_close("totals, first entry", totals[0], 4, 0);
  check_close("sums, second entry", sums[1], 20, 0);
  check_true("the bound is written", isfinite(bound));
}

GRADE(by_hand, three_rounds, "g = 1, 1, -1 and 2, -2, -2 from (0, 1/2)", 4)
{
  const double moves[] = { 1, 2, 1, -2, -1, -2 };
  list l = { moves, 0, 0 };
  double x[] = { 0, 0.5 }, s[2] = { 9, 9 }, t[2] = { 9, 9 }, g[2], bound = 0;
  double regret = play(3, 2, listed, &l, x, s, t, g, &bound);
  because("ten roundings of numbers below ten");
  equation("x_1: 0, max(-1, -1.41) = -1, -1, -1 + 1.41/sqrt(3)");
  check_close("x, first entry", x[0], -1 + sqrt(2 / 3.), 1e-12);
  equation("x_2: 0.5, 0.5 - 1.41 = -0.914, 0.0858, 0.902");
  check_close("x, second entry", x[1], 0.5 - sqrt(2) + 1 + sqrt(2 / 3.),
              1e-12);
  equation("paid 0 - 1 + 1 + 1 - 2 (0.5 - 1.41) - 2 0.0858, best -1 - 2");
  check_close("regret", regret, 1 - 2 * (0.5 - sqrt(2))
              - 2 * (1.5 - sqrt(2)) + 3, 1e-12);
  equation("2 sqrt(2) (sqrt(3) + sqrt(12))");
  check_close("bound", bound, 2 * sqrt(2) * (sqrt(3) + sqrt(12)), 1e-12);
}

GRADE(property, kept, "the bound holds, whatever the opponent does", 3)
{
  enum { N = 4, T = 500 };
  gr_rng r = gr_rng_make(seed, 1);
  double x[N], s[N], t[N], g[N], last[N] = { 1, 1, 1, 1 }, bound, most = 0;
  double moves[N * T], hard;
  for (int trial = 0; trial < 10; trial++) {
    list l = { moves, 0, 0 };
    for (int i = 0; i < N; i++) x[i] = 2 * gr_rng_uniform(&r) - 1;
    for (int i = 0; i < N * T; i++)
      moves[i] = gr_rng_normal(&r) * pow(10, i % N - 1);
    double regret = play(T, N, listed, &l, x, s, t, g, &bound);
    most = fmax(most, regret / bound);
  }
  for (int i = 0; i < N; i++) x[i] = 0;
  hard = play(T, N, against, last, x, s, t, g, &bound) / bound;
  because("sums of thousands of terms");
  equation("R <= 2 sqrt(2) sum_i sqrt(sum_t g_ti^2)");
  check_le("random gradients: regret over bound", most, 1, 0);
  check_le("sign(x): regret over bound", hard, 1, 0);
  check_ge("sign(x) gets a share of it", hard, 0.1, 0);
}

GRADE(edge, silent, "no rounds, no gradients", 5)
{
  const double moves[] = { 0, 1, 0, 1 };
  list l = { moves, 0, 0 };
  double x[] = { 0.25, 0 }, s[2] = { 7, 7 }, t[2] = { 7, 7 }, g[2];
  double bound = NAN;
  check_close("regret of no rounds", play(0, 2, listed, &l, x, s, t, g,
                                          &bound), 0, 0);
  check_close("bound of no rounds", bound, 0, 0);
  double regret = play(2, 2, listed, &l, x, s, t, g, &bound);
  equation("0/0 = 0: a coordinate without gradients stays");
  check_close("x without gradients", x[0], 0.25, 0);
  because("three roundings");
  check_close("regret", regret, -1 + 2, 1e-12);
  check_close("bound", bound, 4, 1e-12);
}
