#include "grade.h"

/* f(x) = ||x - c||^2 / 2, at most 64 variables */
static double value(const void *ctx, size_t n, const double *x)
{
  const double *c = ctx;
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += (x[i] - c[i]) * (x[i] - c[i]) / 2;
  return sum;
}

static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const double *c = ctx;
  for (size_t i = 0; i < n; i++) g[i] = x[i] - c[i];
}

static gr_problem distance(size_t n, const double *c)
{
  return (gr_problem){ .name = "distance", .n = n, .ctx = c,
                       .value = value, .gradient = gradient };
}

GRADE(interface, stays_inside, "x stays on the simplex, g is written", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *c = grade_normals(&r, 5), x[5] = { 0.2, 0.2, 0.2, 0.2, 0.2 };
  double *g = grade_output(5), gap = NAN;
  gr_problem p = distance(5, c);
  size_t taken = frank_wolfe(&p, 3, 0, x, g, &gap);
  grade_written("g", g);
  grade_untouched("the problem's data", c);
  because("three means, rounded");
  check_close("sum of x", gr_sum(5, x), 1, 1e-13);
  check_le("steps taken", (double)taken, 3, 0);
}

GRADE(by_hand, two_steps, "two steps, worked by hand", 6)
{
  /* k = 0: g = (3, -1, 1), gap = 3 - (-1) = 4, x = (0, 1, 0).
     k = 1: g = (2, 0, 1), gap = 0. */
  const double c[] = { -2, 1, -1 };
  double x[] = { 1, 0, 0 }, g[3], gap = NAN;
  gr_problem p = distance(3, c);
  because("small integers");
  equation("x_1 = e_2, since g_0 = (3, -1, 1) and the step is 1");
  check_int("steps", (long long)frank_wolfe(&p, 1, 0, x, g, &gap), 1);
  check_close("gap at x_0 = g'x - min g = 3 + 1", gap, 4, 0);
  check_vector("x_1", 3, x, (const double[]){ 0, 1, 0 }, 0);
  /* from e_3 with c = (3/4, 1/2, 0): g = (-3/4, -1/2, 1), x_1 = e_1;
     g = (1/4, -1/2, 0), x_2 = e_1/3 + 2 e_2/3 */
  const double c2[] = { 0.75, 0.5, 0 };
  double y[] = { 0, 0, 1 };
  gr_problem q = distance(3, c2);
  equation("x_2 = x_1 + 2/3 (e_2 - x_1), x_1 = e_1");
  check_int("steps", (long long)frank_wolfe(&q, 2, 0, y, g, &gap), 2);
  because("2/3 is rounded");
  check_vector("x_2", 3, y, (const double[]){ 1. / 3, 2. / 3, 0 }, 1e-14);
  const double c3[] = { -3, -1, -2 };
  double z[] = { 1, 0, 0 };
  gr_problem s = distance(3, c3);
  because("small integers");
  equation("x_1 = e_2, since 1 is the least of g_0 = (4, 1, 2)");
  frank_wolfe(&s, 1, 0, z, g, &gap);
  check_vector("x_1, when g_0 is positive", 3, z,
               (const double[]){ 0, 1, 0 }, 0);
}

/* the minimum of f over the simplex: c inside it or far out */
static double least(gr_rng *r, size_t n, double *c, bool inside)
{
  double sum = 0, x[64];
  for (size_t i = 0; i < n; i++) sum += c[i] = gr_rng_uniform(r);
  for (size_t i = 0; i < n; i++) c[i] /= sum;
  if (inside) return 0;
  /* a point moved along the normal of the simplex: c is its projection */
  for (size_t i = 0; i < n; i++) x[i] = c[i], c[i] += 1;
  return value(c, n, x);
}

GRADE(property, certificate_holds, "f(x) - min is at most a certificate", 3)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = -INFINITY, rise = -INFINITY, inside = 0;
  for (int trial = 0; trial < 40; trial++) {
    double c[8], x[8], g[8], gap = INFINITY, before = INFINITY;
    double minimum = least(&r, 8, c, trial % 2);
    gr_problem p = distance(8, c);
    for (size_t k = 1; k < 12; k++) {
      double f;
      gr_fill(8, 0.125, x);
      frank_wolfe(&p, k - 1, 0, x, g, &gap);
      f = value(c, 8, x);
      gr_fill(8, 0.125, x);
      frank_wolfe(&p, k, 0, x, g, &gap);
      if (k == 1) worst = fmax(worst, f - minimum - gap);
      rise = fmax(rise, gap - before);
      before = gap;
      inside = fmax(inside, fabs(gr_sum(8, x) - 1));
    }
  }
  because("numbers of size ten, rounded");
  equation("f(x_0) - min f <= g_0'x_0 - min_i g_0,i");
  check_le("f - min f - certificate", worst, 0, 1e-13);
  equation("*gap = the least certificate so far");
  check_le("rise of the reported gap", rise, 0, 1e-13);
  check_le("sum of x, less 1", inside, 0, 1e-13);
}

GRADE(property, lockstep, "the iterates of the reference, step by step", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double c[6], got[16 * 6], want[16 * 6], g[6], gap;
  least(&r, 6, c, true);
  gr_problem p = distance(6, c);
  for (size_t k = 0; k < 16; k++) {
    for (size_t i = 0; i < 6; i++) got[6 * k + i] = want[6 * k + i] = i == 5;
    frank_wolfe(&p, k, 0, got + 6 * k, g, &gap);
    reference_frank_wolfe(&p, k, 0, want + 6 * k, g, &gap);
  }
  because("sixteen means, rounded");
  equation("x_(k+1) = x_k + 2/(k + 2) (e_i - x_k)");
  grade_lockstep("x", 16, 6, got, want, 1e-12);
}

GRADE(rate, one_over_k, "the error falls like 1/k, and stays below 4/(k+2)",
      2)
{
  gr_rng r = gr_rng_make(seed, 4);
  double c[10], x[10], g[10], error[400], gap, worst = 0;
  double minimum = least(&r, 10, c, true);
  gr_problem p = distance(10, c);
  for (size_t k = 1; k < 400; k++) {
    gr_fill(10, 0, x);
    x[0] = 1;
    frank_wolfe(&p, k, 0, x, g, &gap);
    error[k] = value(c, 10, x) - minimum;
    worst = fmax(worst, error[k] * ((double)k + 2) / 4);
  }
  because("a bound");
  equation("f(x_k) - f* <= 2 L D^2 / (k + 2), L = 1, D^2 = 2");
  check_le("largest error over its bound", worst, 1, 1e-12);
  because("the rate is a bound: steeper passes");
  equation("f(x_k) - f* = O(1/k)");
  grade_rate("slope of the error", 20, 400, error, -1, 0.3);
}

GRADE(edge, stops, "stops where the certificate is small, x untouched", 8)
{
  const double c[] = { 0.25, 0.75 };
  double x[] = { 0.25, 0.75 }, g[2], gap = NAN;
  gr_problem p = distance(2, c);
  because("g = 0 at the minimizer: exact");
  equation("certificate 0 <= tol: no step");
  check_int("steps", (long long)frank_wolfe(&p, 10, 0, x, g, &gap), 0);
  check_vector("x", 2, x, c, 0);
  check_close("gap", gap, 0, 0);
  const double corner[] = { 5, 0 };
  double y[] = { 0.5, 0.5 };
  gr_problem q = distance(2, corner);
  equation("the minimizer is the corner that the first step reaches");
  check_int("steps to the corner",
            (long long)frank_wolfe(&q, 10, 0, y, g, &gap), 1);
  check_close("x at the corner", y[0], 1, 0);
  const double c3[] = { 0.5, 4 };
  double z[] = { 1, 0 };
  gr_problem s = distance(2, c3);
  because("halves and powers of two: exact");
  equation("g_0 = (1/2, -4): certificate 9/2 <= tol = 9/2, no step");
  check_int("steps for tol = 9/2", (long long)frank_wolfe(&s, 10, 4.5, z, g,
            &gap), 0);
  equation("g_0 = (1/2, -4): certificate 9/2 > tol = 17/4");
  check_int("steps for tol = 17/4, when one is allowed",
            (long long)frank_wolfe(&s, 1, 4.25, z, g, &gap), 1);
  const double near[] = { 0.5 + 0x1p-45, 0.5 - 0x1p-45 };
  double middle[] = { 0.5, 0.5 };
  gr_problem t = distance(2, near);
  equation("certificate 2^-45 > tol = 0");
  check_int("steps for a small certificate, when one is allowed",
            (long long)frank_wolfe(&t, 1, 0, middle, g, &gap), 1);
}

static void broken(const void *ctx, size_t n, const double *x, double *g)
{
  gradient(ctx, n, x, g);
  if (x[0] == 0) g[1] = -INFINITY;
}

GRADE(edge, ties, "equal entries: the first of them", 2)
{
  const double c[] = { 0, 1, 1, 0 };
  double x[] = { 1, 0, 0, 0 }, g[4], gap;
  gr_problem p = distance(4, c);
  because("small integers");
  equation("g_0 = (1, -1, -1, 0): the corner is e_2, the first of two");
  frank_wolfe(&p, 1, 0, x, g, &gap);
  size_t corner = 0;
  while (corner < 3 && x[corner] == 0) corner++;
  check_int("index of the corner, from 0", (long long)corner, 1);
  check_vector("x_1", 4, x, (const double[]){ 0, 1, 0, 0 }, 0);
}

GRADE(edge, not_finite, "a gradient that is not finite, n = 1, no steps", 6)
{
  const double c[] = { -1, 1, 0 };
  double x[] = { 1, 0, 0 }, g[3], gap = NAN;
  gr_problem p = distance(3, c);
  p.gradient = broken;
  equation("a gradient that is not finite ends the method");
  check_int("steps", (long long)frank_wolfe(&p, 9, 0, x, g, &gap), 1);
  check_vector("x", 3, x, (const double[]){ 0, 1, 0 }, 0);
  check_close("gap, that of x_0: 2 + 1", gap, 3, 0);
  double one = 1;
  gr_problem q = distance(1, c);
  equation("n = 1: the corner is all there is");
  check_int("steps, n = 1", (long long)frank_wolfe(&q, 9, 0, &one, g,
            &gap), 0);
  check_close("x, n = 1", one, 1, 0);
  equation("no step, no certificate");
  frank_wolfe(&q, 0, 0, &one, g, &gap);
  check_close("gap without a step", gap, INFINITY, 0);
}

GRADE(cost, one_gradient, "one gradient a step, no value", 2)
{
  gr_rng r = gr_rng_make(seed, 5);
  double c[5], x[] = { 1, 0, 0, 0, 0 }, g[5], gap;
  least(&r, 5, c, true);
  gr_problem p = distance(5, c);
  grade_counted counted;
  grade_counts counts;
  grade_count(&counted, &p, &counts);
  frank_wolfe(&counted.problem, 50, 0, x, g, &gap);
  check_int("gradients of 50 steps", (long long)counts.gradients, 50);
  check_int("values", (long long)counts.values, 0);
}
