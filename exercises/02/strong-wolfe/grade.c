#include "grade.h"

/* phi(t) = a (t - m)^2/2 + b (1 - cos(w t)), NaN beyond end */
typedef struct curve {
  double a, m, b, w, end;
  size_t *calls;
} curve;

static void shape(const void *ctx, double t, double *value, double *slope)
{
  const curve *c = ctx;
  *value = c->a * (t - c->m) * (t - c->m) / 2 + c->b * (1 - cos(c->w * t));
  *slope = c->a * (t - c->m) + c->b * c->w * sin(c->w * t);
  if (t > c->end) *value = *slope = NAN;
  if (c->calls) {
    ++*c->calls;
    grade_step("yours", *c->calls, *value, fabs(*slope), t);
  }
}

GRADE(by_hand, first_trial, "a first trial that will do is taken", 4)
{
  /* phi = (t - 1)^2/2 from 0, first trial 1: the minimizer */
  size_t calls = 0;
  curve c = { 1, 1, 0, 0, INFINITY, &calls };
  double value, slope;
  because("small integers");
  value = 0.5, slope = -1;
  equation("phi(1) = 0, phi'(1) = 0");
  check_close("step", strong_wolfe(shape, &c, 0.1, 0.5, 1, &value, &slope),
              1, 0);
  check_close("*value", value, 0, 0);
  check_close("*slope", slope, 0, 0);
  check_int("calls", (long long)calls, 1);
}

GRADE(by_hand, overshoots, "a trial on the far slope is followed back", 3)
{
  /* phi = (t - 1)^2/2, first trial 1.75: phi falls, the slope is 0.75 */
  curve c = { 1, 1, 0, 0, INFINITY, NULL };
  double value = 0.5, slope = -1;
  double t = strong_wolfe(shape, &c, 0.1, 0.2, 1.75, &value, &slope);
  because("the interval of good steps");
  equation("|t - 1| <= 0.2 is where |phi'| <= 0.2");
  check_le("distance of the step from 1", fabs(t - 1), 0.2, 1e-12);
  because("exact");
  check_close("*value", value, (t - 1) * (t - 1) / 2, 1e-15);
  check_close("*slope", slope, t - 1, 1e-15);
}

GRADE(property, conditions, "both conditions, for many curves", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double first = -INFINITY, second = -INFINITY, apart = 0, least = INFINITY;
  for (int trial = 0; trial < 300; trial++) {
    curve c = { exp(gr_rng_normal(&r)), exp(2 * gr_rng_normal(&r)),
                0.2 * gr_rng_uniform(&r), 3, INFINITY, NULL };
    double c1 = trial % 2 ? 1e-4 : 0.3, c2 = trial % 3 ? 0.9 : 0.35;
    double f0, g0, f, g, value, slope;
    shape(&c, 0, &f0, &g0);
    value = f0, slope = g0;
    double t = strong_wolfe(shape, &c, c1, c2, exp(2 * gr_rng_normal(&r)),
                            &value, &slope);
    shape(&c, t, &f, &g);
    least = fmin(least, t);
    first = fmax(first, (f - f0 - c1 * t * g0) / fabs(f0));
    second = fmax(second, fabs(g) / fabs(g0) - c2);
    apart = fmax(apart, fabs(f - value) + fabs(g - slope));
  }
  because("relative to phi(0); roundings of 1e-15");
  equation("a step was found");
  check_ge("smallest step", least, 1e-6, 0);
  equation("phi(t) <= phi(0) + c1 t phi'(0)");
  check_le("value above the line", first, 0, 1e-13);
  equation("|phi'(t)| <= c2 |phi'(0)|");
  check_le("|phi'(t)| / |phi'(0)| - c2", second, 0, 1e-13);
  equation("*value = phi(t), *slope = phi'(t)");
  check_le("reported less true", apart, 0, 1e-13);
}

GRADE(edge, not_finite, "a domain that ends before the first trial", 3)
{
  curve c = { 1, 1, 0, 0, 1.05, NULL };
  double value = 0.5, slope = -1;
  double t = strong_wolfe(shape, &c, 0.1, 0.2, 100, &value, &slope);
  because("the interval of good steps inside the domain");
  equation("phi is NaN beyond 1.05");
  check_le("step", t, 1.05, 1e-12);
  check_le("distance of the step from 1", fabs(t - 1), 0.2, 1e-12);
  check_close("*value", value, (t - 1) * (t - 1) / 2, 1e-15);
}

static void line_down(const void *ctx, double t, double *value,
                      double *slope)
{
  ++*(size_t *)(uintptr_t)ctx;
  *value = -t;
  *slope = -1;
}

GRADE(edge, no_step, "slopes that go up, and a line without an end", 7)
{
  size_t calls = 0;
  curve c = { 1, -1, 0, 0, INFINITY, &calls };
  double value = 0.5, slope = 1;
  because("exact");
  equation("not phi'(0) < 0: no call");
  check_close("step, slope 1", strong_wolfe(shape, &c, 0.1, 0.5, 1, &value,
              &slope), 0, 0);
  slope = NAN;
  check_close("step, slope NaN", strong_wolfe(shape, &c, 0.1, 0.5, 1,
              &value, &slope), 0, 0);
  check_int("calls", (long long)calls, 0);
  value = 0, slope = -1;
  equation("phi = -t has no step with a small slope: 60 calls, then 0");
  check_close("step of a line", strong_wolfe(line_down, &calls, 0.1, 0.5,
              1, &value, &slope), 0, 0);
  check_le("calls", (double)calls, 60, 0);
  check_close("*value", value, 0, 0);
  check_close("*slope", slope, -1, 0);
}

GRADE(cost, calls, "few calls on the average", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  size_t calls = 0;
  for (int trial = 0; trial < 200; trial++) {
    curve c = { exp(gr_rng_normal(&r)), exp(gr_rng_normal(&r)), 0, 0,
                INFINITY, &calls };
    double value, slope;
    size_t before = calls;
    shape(&c, 0, &value, &slope);
    calls = before;
    strong_wolfe(shape, &c, 1e-4, 0.5, 1, &value, &slope);
  }
  double mean = (double)calls / 200;
  measured("%.2f calls a search", mean);
  because("doubling and halving need about two on these parabolas");
  check_le("calls a search", mean, 6, 0);
}
