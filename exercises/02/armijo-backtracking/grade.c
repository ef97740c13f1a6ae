#include "grade.h"

/* f(x) = sum of w x_i^2 / 2, and NaN, inf, -inf or linear in places */
typedef struct shape {
  double w, outside; /* what f is for |x_0| > 1/2; 0: nothing special */
} shape;

static double value(const void *ctx, size_t n, const double *x)
{
  const shape *s = ctx;
  double sum = 0;
  if (s->outside != 0 && fabs(x[0]) > 0.5) return s->outside;
  for (size_t i = 0; i < n; i++) sum += s->w * x[i] * x[i] / 2;
  return sum;
}

static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const shape *s = ctx;
  for (size_t i = 0; i < n; i++) g[i] = s->w * x[i];
}

static gr_problem problem(size_t n, const shape *s)
{
  return (gr_problem){ .name = "parabola", .n = n, .ctx = s,
                       .value = value, .gradient = gradient };
}

GRADE(interface, writes_trial, "writes trial; x and d stay", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  shape s = { 1, 0 };
  gr_problem p = problem(5, &s);
  double *x = grade_normals(&r, 5), *d = grade_output(5), f;
  for (size_t i = 0; i < 5; i++) d[i] = -x[i];
  double *trial = grade_output(5), f0 = value(&s, 5, x);
  armijo(&p, x, d, f0, -2 * f0, 1, trial, &f);
  grade_written("trial", trial);
  grade_untouched("x", x);
  check_int("the problem's n", (long long)p.n, 5);
}

GRADE(by_hand, first_trial, "the first trial is taken", 4)
{
  shape s = { 1, 0 };
  gr_problem p = problem(1, &s);
  const double x = 1, d = -1;
  double trial = 9, f = 9;
  because("small integers");
  equation("f(1 - 1) = 0 <= 1/2 - 1e-4");
  check_close("step", armijo(&p, &x, &d, 0.5, -1, 1, &trial, &f), 1, 0);
  check_close("trial", trial, 0, 0);
  check_close("f", f, 0, 0);
  shape small = { 0x1p-100, 0 };
  gr_problem q = problem(1, &small);
  equation("the same in other units of f: slope = -2^-100 < 0");
  check_close("step for 2^-100 f", armijo(&q, &x, &d, 0x1p-101, -0x1p-100, 1,
              &trial, &f), 1, 0);
}

GRADE(by_hand, parabola, "5 x^2 from x = 1 along -10: three halvings", 3)
{
  /* f = 405, 80, 11.25, 0.3125 at t = 1, 1/2, 1/4, 1/8 */
  shape s = { 10, 0 };
  gr_problem p = problem(1, &s);
  const double x = 1, d = -10;
  double trial = 9, f = 9;
  because("powers of two");
  equation("f(1 - 10/8) = 0.3125 <= 5 - 1e-4 100/8");
  check_close("step", armijo(&p, &x, &d, 5, -100, 1, &trial, &f), 0.125,
              0);
  check_close("trial", trial, -0.25, 0);
  check_close("f", f, 0.3125, 0);
}

GRADE(by_hand, needs_enough, "a decrease that is too small, one that is not",
      3)
{
  /* w = 1, x = 1, d = -1: f(1 - t) = (1 - t)^2/2 <= 1/2 - 1e-4 t fails
     for t > 2 - 2e-4 */
  shape s = { 1, 0 };
  gr_problem p = problem(1, &s);
  const double x = 1, d = -1;
  double trial = 9, f = 9, t = 2 - 1e-4;
  because("an exact half of t");
  equation("t = 2 - 1e-4 lowers f, but not by 1e-4 t |slope|");
  check_close("step", armijo(&p, &x, &d, 0.5, -1, t, &trial, &f), t / 2,
              0);
  check_close("f", f, value(&s, 1, &trial), 0);
  because("exact: t itself");
  equation("t = 2 - 3e-4 lowers f by more than 1e-4 t |slope|");
  t = 2 - 3e-4;
  check_close("step that is enough", armijo(&p, &x, &d, 0.5, -1, t, &trial,
              &f), t, 0);
}

GRADE(property, first_that_holds, "the condition holds, twice the step not",
      3)
{
  gr_rng r = gr_rng_make(seed, 2);
  double holds = -INFINITY, before = INFINITY, apart = 0;
  for (int trial = 0; trial < 200; trial++) {
    shape s = { exp(3 * gr_rng_normal(&r)), 0 };
    gr_problem p = problem(4, &s);
    double x[4], d[4], y[4] = { 0 }, f = NAN, g;
    gr_rng_normals(&r, 4, x);
    for (size_t i = 0; i < 4; i++) d[i] = -x[i] * exp(gr_rng_normal(&r));
    double f0 = value(&s, 4, x), slope = s.w * gr_dot(4, x, d);
    double t = armijo(&p, x, d, f0, slope, 64, y, &f);
    holds = fmax(holds, (f - f0 - 1e-4 * t * slope) / f0);
    apart = fmax(apart, fabs(f - value(&s, 4, y)) / f0);
    for (size_t i = 0; i < 4; i++) y[i] = x[i] + 2 * t * d[i];
    g = value(&s, 4, y);
    if (t < 64) before = fmin(before, (g - f0 - 2e-4 * t * slope) / f0);
  }
  because("relative to f0; roundings of 1e-16");
  equation("f(x + t d) <= f0 + 1e-4 t slope");
  check_le("the condition at the step", holds, 0, 1e-14);
  equation("*f = f(trial)");
  check_le("*f less f(trial)", apart, 0, 1e-14);
  equation("the step before, 2t, was refused");
  check_ge("the condition at 2t", before, 0, 1e-14);
}

GRADE(edge, not_finite, "NaN, inf and -inf are steps too long", 6)
{
  const double x = 0, d = 1, what[] = { NAN, INFINITY, -INFINITY };
  equation("f = -inf is no value to go on with");
  because("powers of two");
  for (size_t k = 0; k < 3; k++) {
    /* f = -x^2/2 up to 1/2, then what[k] */
    shape s = { -1, what[k] };
    gr_problem p = problem(1, &s);
    double trial = 9, f = 9;
    check_close("step", armijo(&p, &x, &d, 0, -0.125, 4, &trial, &f), 0.5,
                0);
    check_close("f", f, -0.125, 0);
  }
}

GRADE(edge, on_the_line, "a value on the line is low enough", 2)
{
  /* f = -1 beyond 1/2, f0 = 0, slope -10000: the line is at -1 for t = 1 */
  shape s = { -8, -1 };
  gr_problem p = problem(1, &s);
  const double x = 0, d = 1;
  double trial = 9, f = 9;
  because("1e-4 times 10000 is 1, rounded");
  equation("f(x + t d) = f0 + 1e-4 t slope: <= holds");
  check_close("step", armijo(&p, &x, &d, 0, -10000, 1, &trial, &f), 1, 0);
  check_close("f", f, -1, 0);
}

GRADE(edge, none_will_do, "no step will do: x, f0 and 0", 4)
{
  shape s = { 1, 0 };
  gr_problem p = problem(2, &s);
  const double x[] = { 0, 0 }, d[] = { 1, -3 };
  double trial[2] = { 9, 9 }, f = 9;
  grade_counted c;
  grade_counts counts;
  grade_count(&c, &p, &counts);
  because("exact");
  equation("61 trials, then trial = x, *f = f0, step 0");
  check_close("step", armijo(&c.problem, x, d, 0, -1, 1, trial, &f), 0, 0);
  check_vector("trial", 2, trial, x, 0);
  check_close("f", f, 0, 0);
  check_int("values", (long long)counts.values, 61);
}

GRADE(edge, uphill, "slope 0, positive or NaN: no evaluation", 4)
{
  shape s = { 1, 0 };
  gr_problem p = problem(1, &s);
  const double x = 1, d = -1;
  double trial = 9, f = 9, most = 0;
  const double slope[] = { 0, 2, NAN };
  grade_counted c;
  grade_counts counts;
  grade_count(&c, &p, &counts);
  because("exact");
  equation("not slope < 0: no step, no evaluation");
  for (size_t k = 0; k < 3; k++)
    most = fmax(most, armijo(&c.problem, &x, &d, 0.5, slope[k], 1, &trial,
                             &f));
  check_close("largest step", most, 0, 0);
  check_int("values", (long long)counts.values, 0);
  check_close("trial", trial, 1, 0);
  check_close("f", f, 0.5, 0);
}

GRADE(cost, one_value, "one value a trial, no gradient", 2)
{
  shape s = { 10, 0 };
  gr_problem p = problem(1, &s);
  const double x = 1, d = -10;
  double trial, f;
  grade_counted c;
  grade_counts counts;
  grade_count(&c, &p, &counts);
  armijo(&c.problem, &x, &d, 5, -100, 1, &trial, &f);
  check_int("values of three halvings", (long long)counts.values, 4);
  check_int("gradients", (long long)counts.gradients, 0);
}
