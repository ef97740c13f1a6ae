#include "grade.h"

/* f(x) = sum of w_i (x_i - c_i)^2 / 2; ctx is w, then c */
static double value(const void *ctx, size_t n, const double *x)
{
  const double *w = ctx, *c = w + n;
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += w[i] * (x[i] - c[i]) * (x[i] - c[i]) / 2;
  return sum;
}

static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const double *w = ctx, *c = w + n;
  for (size_t i = 0; i < n; i++) g[i] = w[i] * (x[i] - c[i]);
}

static gr_problem quadratic(size_t n, const double *wc)
{
  return (gr_problem){ .name = "quadratic", .n = n, .ctx = wc,
                       .value = value, .gradient = gradient };
}

GRADE(by_hand, two_steps, "two steps in two variables, worked by hand", 4)
{
  /* w = (1, 1/2), c = (4, 1), eta = 1, lambda = 1 from (0, 0):
     v = (4, 1/2), x_1 = (3, 0), t_1 = golden ratio, y_1 = x_1.
     g(y_1) = (-1, -1/2): v = (4, 1/2), x_2 = (3, 0) */
  const double wc[] = { 1, 0.5, 4, 1 };
  double x[] = { 0, 0 }, room[6];
  gr_problem p = quadratic(2, wc);
  because("halves");
  equation("x_1 = soft(y_0 - eta g(y_0), eta lambda)");
  check_int("restarts", (long long)fista_restart(&p, 1, 1, 1, x, room), 0);
  check_vector("x_1", 2, x, (const double[]){ 3, 0 }, 0);
  /* eta = 1/2: v = (2, 1/4), x_1 = (3/2, 0); v = (2.75, 1/4),
     x_2 = (2.25, 0) */
  double y[] = { 0, 0 };
  equation("x_2 = soft(x_1 - eta g(x_1), eta lambda), since t_0 = 1");
  check_int("restarts, eta = 1/2",
            (long long)fista_restart(&p, 0.5, 1, 2, y, room), 0);
  check_vector("x_2", 2, y, (const double[]){ 2.25, 0 }, 0);
}

GRADE(property, lockstep, "iterates and restarts of the reference", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  enum { N = 5, K = 26 };
  double wc[2 * N], start[N], room[3 * N], got[K * N], want[K * N];
  for (size_t i = 0; i < N; i++) {
    wc[i] = i == 0 ? 1 : i == 1 ? 0.05 : 0.05 + 0.9 * gr_rng_uniform(&r);
    wc[N + i] = 2 * gr_rng_normal(&r);
    start[i] = 2 * gr_rng_normal(&r);
  }
  gr_problem p = quadratic(N, wc);
  size_t mine = 0, theirs = 0;
  for (size_t k = 0; k < K; k++) {
    gr_copy(N, start, got + k * N);
    mine += fista_restart(&p, 1, 0.01, k, got + k * N, room);
    gr_copy(N, start, want + k * N);
    theirs += reference_fista_restart(&p, 1, 0.01, k, want + k * N, room);
  }
  because("25 steps that contract");
  equation("y_(k+1) = x_(k+1) + (t_k - 1)/t_(k+1) (x_(k+1) - x_k)");
  grade_lockstep("x", K, N, got, want, 1e-10);
  equation("restart if (y_k - x_(k+1))'(x_(k+1) - x_k) > 0");
  check_int("restarts, summed over the runs", (long long)mine,
            (long long)theirs);
}

GRADE(property, minimizer, "ends at the minimizer: soft(c, lambda/w)", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double wc[16], x[8] = { 0 }, room[24], want[8];
  for (size_t i = 0; i < 8; i++) {
    wc[i] = i == 0 ? 1 : 0.01 + 0.99 * gr_rng_uniform(&r);
    wc[8 + i] = gr_rng_normal(&r);
    double size = fabs(wc[8 + i]) - 0.1 / wc[i];
    want[i] = size > 0 ? copysign(size, wc[8 + i]) : 0;
  }
  gr_problem p = quadratic(8, wc);
  fista_restart(&p, 1, 0.1, 3000, x, room);
  because("condition 100 at most: converged");
  equation("w (x - c) + lambda sign(x) = 0");
  check_vector("x", 8, x, want, 1e-9);
}

GRADE(rate, beats_plain, "condition 1e4: linear, where FISTA is not", 2)
{
  double wc[] = { 1, 1e-2, 1e-4, 0, 0, 0 }, x[] = { 1, 1, 1 }, room[9];
  gr_problem p = quadratic(3, wc);
  size_t restarts = fista_restart(&p, 1, 0, 3000, x, room);
  measured("%zu restarts, f = %.0e after 3000 steps", restarts,
           value(wc, 3, x));
  because("exp(-3000/100) times f(x_0), with room");
  equation("f(x_k) - f* falls linearly, sqrt(kappa) = 100");
  check_le("f after 3000 steps", value(wc, 3, x), 1e-12, 0);
  check_ge("restarts", (double)restarts, 3, 0);
}

GRADE(edge, ends, "start at the minimizer, no steps, n = 1", 4)
{
  const double wc[] = { 1, 1, 2, -0.25 }, best[] = { 1.5, 0 };
  double x[] = { 1.5, 0 }, room[6];
  gr_problem p = quadratic(2, wc);
  because("halves");
  equation("at the minimizer nothing moves");
  check_int("restarts at the minimizer",
            (long long)fista_restart(&p, 0.5, 0.5, 10, x, room), 0);
  check_vector("x at the minimizer", 2, x, best, 0);
  double y = 7;
  const double one[] = { 2, 1 };
  gr_problem q = quadratic(1, one);
  equation("eta = 1/w: the minimizer in one step");
  fista_restart(&q, 0.5, 0, 0, &y, room);
  check_close("no steps", y, 7, 0);
  fista_restart(&q, 0.5, 0, 1, &y, room);
  check_close("n = 1", y, 1, 0);
}

GRADE(cost, one_gradient, "one gradient an iteration, no value", 2)
{
  const double wc[] = { 1, 0.1, 1, 1 };
  double x[] = { 3, 3 }, room[6];
  gr_problem p = quadratic(2, wc);
  grade_counted counted;
  grade_counts counts;
  grade_count(&counted, &p, &counts);
  fista_restart(&counted.problem, 1, 0.1, 40, x, room);
  check_int("gradients of 40 steps", (long long)counts.gradients, 40);
  check_int("values", (long long)counts.values, 0);
}
