#include "grade.h"

/* f(x) = sum of w_i x_i^2 / 2 */
static double value(const void *ctx, size_t n, const double *x)
{
  const double *w = ctx;
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += w[i] * x[i] * x[i] / 2;
  return sum;
}

static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const double *w = ctx;
  for (size_t i = 0; i < n; i++) g[i] = w[i] * x[i];
}

static gr_problem quadratic(size_t n, const double *w)
{
  return (gr_problem){ .name = "quadratic", .n = n, .ctx = w,
                       .value = value, .gradient = gradient };
}

GRADE(interface, writes_etas, "writes a step for each step", 3)
{
  const double w[] = { 1, 3, 7 };
  double x[] = { 1, 1, 1 }, *g = grade_output(3), room[3];
  double *etas = grade_output(4);
  gr_problem p = quadratic(3, w);
  size_t taken = barzilai_borwein(&p, 0.1, 4, 0, x, g, room, etas);
  grade_written("etas", etas);
  grade_written("g", g);
  check_int("steps", (long long)taken, 4);
}

GRADE(by_hand, two_variables, "w = (1, 2) from (1, 1), worked by hand", 3)
{
  /* g_0 = (1, 2), eta_0 = 1/4: x_1 = (3/4, 1/2), g_1 = (3/4, 1),
     s = -(1/4, 1/2), y = -(1/4, 1): s's = 5/16, s'y = 9/16, eta_1 = 5/9.
     x_2 = (1/3, -1/18), g_2 = (1/3, -1/9), y = -(5/12, 10/9),
     s = -(5/12, 5/9): s'y = 25/144 + 50/81, y'y = 25/144 + 100/81 */
  const double w[] = { 1, 2 };
  double x[] = { 1, 1 }, g[2], room[2], etas[3] = { 9, 9, 9 };
  gr_problem p = quadratic(2, w);
  because("a few roundings");
  barzilai_borwein(&p, 0.25, 3, 0, x, g, room, etas);
  check_close("eta_0", etas[0], 0.25, 0);
  equation("eta_1 = s's / s'y = (5/16)/(9/16)");
  check_close("eta_1, long", etas[1], 5. / 9, 1e-14);
  equation("eta_2 = s'y / y'y");
  check_close("eta_2, short", etas[2], (25. / 144 + 50. / 81) /
              (25. / 144 + 100. / 81), 1e-14);
}

GRADE(property, lockstep, "steps and points of the reference", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  double w[5], start[5], g[5], room[5], etas[12], got[60], want[60];
  for (size_t i = 0; i < 5; i++) {
    w[i] = exp(2 * gr_rng_uniform(&r));
    start[i] = gr_rng_normal(&r);
  }
  gr_problem p = quadratic(5, w);
  for (size_t k = 0; k < 9; k++) {
    gr_copy(5, start, got + 5 * k);
    barzilai_borwein(&p, 0.1, k, 0, got + 5 * k, g, room, etas);
    gr_copy(5, start, want + 5 * k);
    reference_barzilai_borwein(&p, 0.1, k, 0, want + 5 * k, g, room, etas);
  }
  because("eight steps; the method magnifies roundings");
  equation("x_(k+1) = x_k - eta_k g_k");
  grade_lockstep("x", 9, 5, got, want, 1e-9);
  gr_copy(5, start, got);
  gr_fill(12, NAN, etas);
  barzilai_borwein(&p, 0.1, 8, 0, got, g, room, etas);
  double shortest = INFINITY, longest = 0;
  for (size_t k = 1; k < 8; k++) {
    shortest = fmin(shortest, etas[k] * gr_max(5, w));
    longest = fmax(longest, etas[k] * gr_min(5, w));
  }
  because("inverse Rayleigh quotients");
  equation("1/L <= eta_k <= 1/mu");
  check_true("steps between 1/L and 1/mu", shortest >= 1 - 1e-9 &&
             longest <= 1 + 1e-9);
}

GRADE(property, rotated, "the same problem in other coordinates and units",
      2)
{
  /* exchanging the coordinates: the steps are the same */
  gr_rng r = gr_rng_make(seed, 2);
  double w[4], v[4], x[4], z[4], g[4], room[4];
  double one[8] = { 0 }, two[8] = { 0 };
  for (size_t i = 0; i < 4; i++) {
    w[i] = v[3 - i] = 1 + 9 * gr_rng_uniform(&r);
    x[i] = z[3 - i] = gr_rng_normal(&r);
  }
  gr_problem p = quadratic(4, w), q = quadratic(4, v);
  barzilai_borwein(&p, 0.1, 6, 0, x, g, room, one);
  barzilai_borwein(&q, 0.1, 6, 0, z, g, room, two);
  because("sums in another order");
  equation("eta does not depend on the order of the coordinates");
  check_vector("steps", 6, two, one, 1e-10);
  for (size_t i = 0; i < 4; i++) {
    v[3 - i] = 0x1p-120 * w[i];
    z[3 - i] = x[i] = 1 + (double)i;
  }
  barzilai_borwein(&p, 0.1, 6, 0, x, g, room, one);
  barzilai_borwein(&q, 0.1 * 0x1p120, 6, 0, z, g, room, two);
  gr_scale(6, 0x1p-120, two);
  equation("eta of 2^-120 f is 2^120 times that of f");
  check_vector("2^-120 times the steps of 2^-120 f", 6, two, one, 1e-10);
}

GRADE(rate, faster, "condition 1000: a fraction of gradient descent's steps",
      1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double w[20], x[20], g[20], room[20], *etas = grade_output(2000);
  for (size_t i = 0; i < 20; i++) {
    w[i] = i == 0 ? 1 : i == 1 ? 1000 : exp(6.9 * gr_rng_uniform(&r));
    x[i] = 1;
  }
  gr_problem p = quadratic(20, w);
  size_t taken = barzilai_borwein(&p, 1e-3, 2000, 1e-6, x, g, room, etas);
  measured("%zu steps to 1e-6", taken);
  because("(1 - 2/1001)^k = 1e-9 needs over 10000 steps of a fixed length");
  check_le("steps to ||g|| <= 1e-6", (double)taken, 1000, 0);
}

/* f' = sin: bends down beyond pi/2 */
static void wave(const void *ctx, size_t n, const double *x, double *g)
{
  (void)ctx;
  for (size_t i = 0; i < n; i++) g[i] = sin(x[i]);
}

GRADE(edge, bends_down, "where f bends down the last step is taken again", 2)
{
  double x = 2.6, g, room, etas[3] = { 9, 9, 9 };
  const double w = 1;
  gr_problem p = quadratic(1, &w);
  p.gradient = wave;
  because("the step is copied");
  equation("s'y <= 0: eta_k = eta_(k-1)");
  barzilai_borwein(&p, 0.25, 2, 0, &x, &g, &room, etas);
  check_close("eta_1", etas[1], 0.25, 0);
  check_close("x_2", x, (2.6 - 0.25 * sin(2.6)) -
              0.25 * sin(2.6 - 0.25 * sin(2.6)), 1e-14);
}

/* Gradients given in advance, whatever x is. */
typedef struct script {
  const double *rows;
  size_t *at;
} script;

static void read_out(const void *ctx, size_t n, const double *x, double *g)
{
  const script *s = ctx;
  (void)x;
  gr_copy(n, s->rows + n * (*s->at)++, g);
}

static double silent(const void *ctx, size_t n, const double *x)
{
  (void)ctx, (void)n, (void)x;
  return 0;
}

static gr_problem scripted(size_t n, const script *s)
{
  return (gr_problem){ .name = "script", .n = n, .ctx = s,
                       .value = silent, .gradient = read_out };
}

GRADE(edge, curvature, "curvature zero, negative, and good again", 6)
{
  /* s, y: (-1, 0), (-1/2, 0); (-1, 0), (0, 1); (-1, -2), (1, 1);
     (-3, -4), (-1, 0); (-3/2, -6), (0, 1); (-3/2, -9), (-1, 0) */
  const double g[] = { 1, 0, 0.5, 0, 0.5, 1, 1.5, 2, 0.5, 2, 0.5, 3,
                       -0.5, 3 };
  double x[] = { 0, 0 }, now[2], room[2];
  double etas[7] = { 9, 9, 9, 9, 9, 9, 9 };
  size_t at = 0;
  script s = { g, &at };
  gr_problem p = scripted(2, &s);
  because("small integers and halves");
  barzilai_borwein(&p, 1, 7, 0, x, now, room, etas);
  equation("eta_1 = s's/s'y = 1/(1/2)");
  check_close("eta_1", etas[1], 2, 0);
  equation("not s'y > 0: eta_k = eta_(k-1)");
  check_close("eta_2, where s'y = 0", etas[2], 2, 0);
  check_close("eta_3, where s'y = -3", etas[3], 2, 0);
  equation("eta_4 = s'y/y'y = 3/1");
  check_close("eta_4", etas[4], 3, 0);
  equation("not s'y > 0: eta_k = eta_(k-1)");
  check_close("eta_5, where s'y = -6", etas[5], 3, 0);
  equation("6 is even, whatever happened before: s'y/y'y = (3/2)/1");
  check_close("eta_6", etas[6], 1.5, 0);
}

GRADE(edge, too_long, "a quotient that is not finite", 1)
{
  const double g[] = { 1, 1 - 0x1p-53 };
  double x = 0, now, room, etas[2] = { 9, 9 };
  size_t at = 0;
  script s = { g, &at };
  gr_problem p = scripted(1, &s);
  because("the step is copied");
  equation("s's/s'y = 2^1000/2^-53 overflows: eta_1 = eta_0");
  barzilai_borwein(&p, 0x1p1000, 2, 0, &x, &now, &room, etas);
  check_close("eta_1, over 2^1000", etas[1] * 0x1p-1000, 1, 0);
}

GRADE(edge, ends, "the end, n = 1, NaN, infinity", 7)
{
  const double w = 4, bad = NAN, steep = INFINITY;
  double x = 1, g, room, etas[9] = { 0 };
  gr_problem p = quadratic(1, &w), q = quadratic(1, &bad);
  gr_problem h = quadratic(1, &steep);
  because("powers of two");
  equation("n = 1: eta_1 = 1/w, the minimizer at x_2, then g = 0 <= tol");
  check_int("steps in one variable", (long long)barzilai_borwein(&p, 0.125,
            9, 0, &x, &g, &room, etas), 2);
  check_close("eta_1", etas[1], 0.25, 0);
  check_close("x", x, 0, 0);
  x = 0.5;
  equation("||g|| <= tol: no step");
  check_int("steps with ||g|| = tol", (long long)barzilai_borwein(&p, 1, 9,
            2, &x, &g, &room, etas), 0);
  check_close("x with ||g|| = tol", x, 0.5, 0);
  check_int("steps with a NaN", (long long)barzilai_borwein(&q, 1, 9, 0, &x,
            &g, &room, etas), 0);
  check_int("steps with an infinite gradient", (long long)barzilai_borwein(&h,
            1, 9, 0, &x, &g, &room, etas), 0);
}

GRADE(cost, one_gradient, "one gradient a step, no value", 2)
{
  const double w[] = { 1, 5 };
  double x[] = { 1, 1 }, g[2], room[2], etas[6];
  gr_problem p = quadratic(2, w);
  grade_counted counted;
  grade_counts counts;
  grade_count(&counted, &p, &counts);
  barzilai_borwein(&counted.problem, 0.1, 6, 0, x, g, room, etas);
  check_int("gradients of 6 steps", (long long)counts.gradients, 6);
  check_int("values", (long long)counts.values, 0);
}
