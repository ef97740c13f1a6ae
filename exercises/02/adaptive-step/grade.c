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
  double x[] = { 1, 1, 1 }, room[6], *etas = grade_output(5);
  gr_problem p = quadratic(3, w);
  size_t taken = adaptive_descent(&p, 1e-6, 5, x, room, etas);
  grade_written("etas", etas);
  check_int("steps", (long long)taken, 5);
  double worst = INFINITY;
  for (size_t k = 0; k < 5; k++) worst = fmin(worst, etas[k]);
  check_ge("shortest step", worst, 1e-6, 0);
}

GRADE(by_hand, valley, "f = x^2 in one variable from x = 1, by hand", 4)
{
  /* w = 2: x_0 = 1, g_0 = 2, eta_0 = 1/8: x_1 = 3/4, g_1 = 3/2.
     |x_1 - x_0| = 1/4, |g_1 - g_0| = 1/2: eta_1 = 1/4, x_2 = 3/8.
     Then the curvature again says 1/4, the growth more: x_3 = 3/16. */
  const double w = 2;
  double x = 1, room[2], etas[3] = { 9, 9, 9 };
  gr_problem p = quadratic(1, &w);
  because("powers of two");
  equation("eta_1 = |x_1 - x_0| / (2 |g_1 - g_0|) = 1/(2 L)");
  adaptive_descent(&p, 0.125, 2, &x, room, etas);
  check_close("eta_0", etas[0], 0.125, 0);
  check_close("eta_1", etas[1], 0.25, 1e-15);
  check_close("x_2", x, 0.375, 1e-15);
  /* two variables: w = (1, 8), x_0 = (8, 1): g_0 = (8, 8), eta_0 = 1/8:
     x_1 = (7, 0), g_1 = (7, 0), eta_1 = sqrt(2)/(2 sqrt(65));
     x_2 = (7 - 7 eta_1, 0): curvature 1, so the curvature allows 1/2, and
     the growth sqrt(1 + 8 eta_1) eta_1, which is less */
  const double w2[] = { 1, 8 };
  double y[] = { 8, 1 }, room2[4], eta = sqrt(2) / (2 * sqrt(65));
  gr_problem q = quadratic(2, w2);
  because("a few roundings");
  equation("eta_2 = sqrt(1 + eta_1/eta_0) eta_1");
  adaptive_descent(&q, 0.125, 3, y, room2, etas);
  check_close("eta_2", etas[2], sqrt(1 + 8 * eta) * eta, 1e-15);
}

GRADE(property, lockstep, "steps and points of the reference", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  double w[5], start[5], room[10], x[5], got[200], want[200];
  for (size_t i = 0; i < 5; i++) {
    w[i] = exp(2 * gr_rng_uniform(&r));
    start[i] = gr_rng_normal(&r);
  }
  gr_problem p = quadratic(5, w);
  gr_copy(5, start, x);
  gr_fill(20, NAN, got);
  adaptive_descent(&p, 1e-3, 20, x, room, got);
  gr_copy(5, start, x);
  reference_adaptive_descent(&p, 1e-3, 20, x, room, want);
  because("twenty steps; errors grow little on a quadratic");
  equation("eta_k = min(sqrt(1 + theta) eta, |dx| / (2 |dg|))");
  grade_lockstep("eta", 20, 1, got, want, 1e-10);
  for (size_t k = 0; k < 12; k++) {
    double etas[20];
    gr_copy(5, start, got + 5 * k);
    adaptive_descent(&p, 1e-3, k, got + 5 * k, room, etas);
    gr_copy(5, start, want + 5 * k);
    reference_adaptive_descent(&p, 1e-3, k, want + 5 * k, room, etas);
  }
  equation("x_(k+1) = x_k - eta_k g_k");
  grade_lockstep("x", 12, 5, got, want, 1e-10);
}

GRADE(property, scales, "scaling f by s divides the steps by s", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double w[4], u[4], x[4], y[4], room[8], one[10] = { 0 }, two[10] = { 0 };
  for (size_t i = 0; i < 4; i++) {
    w[i] = 1 + 9 * gr_rng_uniform(&r), u[i] = 1024 * w[i];
    x[i] = y[i] = gr_rng_normal(&r);
  }
  gr_problem p = quadratic(4, w), q = quadratic(4, u);
  adaptive_descent(&p, 1e-3, 10, x, room, one);
  adaptive_descent(&q, 1e-3 / 1024, 10, y, room, two);
  for (size_t k = 0; k < 10; k++) two[k] *= 1024;
  because("a power of two: the roundings are the same");
  equation("eta of s f is eta of f over s");
  check_vector("1024 times the steps of 1024 f", 10, two, one, 1e-12);
}

GRADE(rate, linear, "condition 100: faster than fixed steps of 1/(2L)", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double w[10], x[10], room[20], etas[600];
  for (size_t i = 0; i < 10; i++) {
    w[i] = i == 0 ? 1 : i == 1 ? 100 : exp(4.6 * gr_rng_uniform(&r));
    x[i] = 1;
  }
  gr_problem p = quadratic(10, w);
  adaptive_descent(&p, 1e-9, 600, x, room, etas);
  double length = gr_norm2(10, x);
  measured("distance after 600 steps %.1e", length);
  because("fixed steps of 1/(2L) leave (1 - 1/200)^600 = 0.05 of each entry");
  equation("||x_k - x*|| falls linearly");
  check_le("||x_600||", length, 0.005, 0);
}

static void slope(const void *ctx, size_t n, const double *x, double *g)
{
  (void)ctx, (void)x;
  gr_fill(n, 2, g);
}

GRADE(edge, straight_line, "the gradient never changes", 2)
{
  double x = 0, room[2], etas[4] = { 0 };
  const double w = 1;
  gr_problem p = quadratic(1, &w);
  p.gradient = slope;
  because("powers of two");
  equation("both bounds infinite at k = 1: eta_1 = eta_0");
  adaptive_descent(&p, 0.5, 2, &x, room, etas);
  check_close("eta_1", etas[1], 0.5, 0);
  equation("then eta_2 = sqrt(1 + 1) eta_1");
  adaptive_descent(&p, 0.5, 3, &x, room, etas);
  check_close("eta_2", etas[2], sqrt(2) / 2, 1e-15);
}

GRADE(edge, tiny, "a start of 2^-100: small is not zero", 2)
{
  const double w = 2, want[] = { 0.125, 0.25, 0.25, 0.25 };
  double x = 0x1p-100, room[2], etas[4] = { 9, 9, 9, 9 };
  gr_problem p = quadratic(1, &w);
  because("powers of two");
  equation("ends where the gradient is zero, not where it is small");
  check_int("steps", (long long)adaptive_descent(&p, 0.125, 4, &x, room,
            etas), 4);
  equation("eta_1 = |x_1 - x_0| / (2 |g_1 - g_0|) = 1/(2 L)");
  check_vector("etas", 4, etas, want, 1e-15);
}

GRADE(edge, at_the_minimizer, "zero gradient, NaN, infinity", 5)
{
  const double w[] = { 2, 2 }, bad[] = { NAN, 1 }, far[] = { INFINITY, 1 };
  double x[] = { 0, 0 }, room[4], etas[5] = { 0 };
  gr_problem p = quadratic(2, w), q = quadratic(2, bad);
  gr_problem h = quadratic(2, far);
  equation("g = 0: no step");
  check_int("steps from the minimizer",
            (long long)adaptive_descent(&p, 1, 5, x, room, etas), 0);
  x[0] = 1;
  equation("eta_0 = 1/L reaches the minimizer, then g = 0");
  check_int("steps with eta_0 = 1/L",
            (long long)adaptive_descent(&p, 0.5, 5, x, room, etas), 1);
  x[0] = 1;
  check_int("steps with a NaN",
            (long long)adaptive_descent(&q, 1, 5, x, room, etas), 0);
  check_close("x with a NaN", x[0], 1, 0);
  check_int("steps with an infinite gradient",
            (long long)adaptive_descent(&h, 1, 5, x, room, etas), 0);
}

GRADE(cost, one_gradient, "one gradient a step, no value", 2)
{
  const double w[] = { 1, 5 };
  double x[] = { 1, 1 }, room[4], etas[30];
  gr_problem p = quadratic(2, w);
  grade_counted counted;
  grade_counts counts;
  grade_count(&counted, &p, &counts);
  adaptive_descent(&counted.problem, 1e-3, 30, x, room, etas);
  check_int("gradients of 30 steps", (long long)counts.gradients, 30);
  check_int("values", (long long)counts.values, 0);
}
