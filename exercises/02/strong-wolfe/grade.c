#include "grade.h"

/* phi(t) = a (t - m)^2/2 + b (1 - cos(w t)), NaN beyond end */
typedef struct curve {
  double a, m, b, w, end;
  size_t *calls;
  double beyond, slope; /* what phi and its slope are there; 0: NaN */
} curve;

static void shape(const void *ctx, double t, double *value, double *slope)
{
  const curve *c = ctx;
  *value = c->a * (t - c->m) * (t - c->m) / 2 + c->b * (1 - cos(c->w * t));
  *slope = c->a * (t - c->m) + c->b * c->w * sin(c->w * t);
  if (t > c->end) {
    *value = c->beyond != 0 ? c->beyond : NAN;
    *slope = c->slope != 0 ? c->slope : NAN;
  }
  if (c->calls) {
    ++*c->calls;
    grade_step("yours", *c->calls, *value, fabs(*slope), t);
  }
}

GRADE(by_hand, first_trial, "a first trial that will do is taken", 5)
{
  /* phi = (t - 1)^2/2 from 0, first trial 1: the minimizer */
  size_t calls = 0;
  curve c = { 1, 1, 0, 0, INFINITY, &calls, 0, 0 };
  double value, slope;
  because("small integers");
  value = 0.5, slope = -1;
  equation("phi(1) = 0, phi'(1) = 0");
  check_close("step", strong_wolfe(shape, &c, 0.1, 0.5, 1, &value, &slope),
              1, 0);
  check_close("*value", value, 0, 0);
  check_close("*slope", slope, 0, 0);
  check_int("calls", (long long)calls, 1);
  value = 0.5, slope = -1;
  equation("phi(3/2) = 1/8 = 1/2 - 1/4 3/2,  |phi'(3/2)| = 1/2");
  check_close("step where both hold with equality", strong_wolfe(shape, &c,
              0.25, 0.5, 1.5, &value, &slope), 1.5, 0);
}

GRADE(by_hand, overshoots, "a trial on the far slope is followed back", 3)
{
  /* phi = (t - 1)^2/2, first trial 1.75: phi falls, the slope is 0.75 */
  curve c = { 1, 1, 0, 0, INFINITY, NULL, 0, 0 };
  double value = 0.5, slope = -1;
  double t = strong_wolfe(shape, &c, 0.1, 0.2, 1.75, &value, &slope);
  because("the interval of good steps");
  equation("|t - 1| <= 0.2 is where |phi'| <= 0.2");
  check_le("distance of the step from 1", fabs(t - 1), 0.2, 1e-12);
  because("exact");
  check_close("*value", value, (t - 1) * (t - 1) / 2, 1e-15);
  check_close("*slope", slope, t - 1, 1e-15);
}

/* Cubics through the values and slopes at 0, 1, 2, then a parabola */
static void bent(const void *ctx, double t, double *value, double *slope)
{
  const double f[] = { 0, -0.31, -0.43 }, g[] = { -1, -0.36, -0.1 };
  (void)ctx;
  if (t >= 2) {
    *value = f[2] + g[2] * (t - 2) + (t - 2) * (t - 2);
    *slope = g[2] + 2 * (t - 2);
    return;
  }
  int i = t >= 1;
  double s = t - i, rise = f[i + 1] - f[i];
  double b = 3 * rise - 2 * g[i] - g[i + 1], c = g[i] + g[i + 1] - 2 * rise;
  *value = f[i] + s * (g[i] + s * (b + s * c));
  *slope = g[i] + s * (2 * b + 3 * s * c);
}

GRADE(by_hand, bent_line, "the line starts at 0, also after a doubling", 2)
{
  /* t = 1: -0.31 <= -0.3, but the slope -0.36 is too steep for c2 = 0.35.
     t = 2: the slope -0.1 is good, and -0.43 > -0.6. */
  double value = 0, slope = -1;
  double t = strong_wolfe(bent, NULL, 0.3, 0.35, 1, &value, &slope);
  because("a rounding or two");
  equation("phi(2) = -0.43 > phi(0) + 0.3 * 2 phi'(0): too long");
  check_le("phi(t) + 0.3 t", t > 0 ? value + 0.3 * t : NAN, 0, 1e-14);
  equation("phi'(1) = -0.36, c2 = 0.35: too short");
  check_le("|phi'(t)|", fabs(slope), 0.35, 1e-14);
}

GRADE(property, conditions, "both conditions, for many curves", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double first = -INFINITY, second = -INFINITY, apart = 0, least = INFINITY;
  for (int trial = 0; trial < 300; trial++) {
    curve c = { exp(gr_rng_normal(&r)), exp(2 * gr_rng_normal(&r)),
                gr_rng_uniform(&r) - 0.8, 3, INFINITY, NULL, 0, 0 };
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

GRADE(edge, far, "a minimizer far beyond the first trial, and far before",
      2)
{
  const double m[] = { 1e9, 1e-9 };
  because("the interval of good steps");
  equation("phi = (t/m - 1)^2/2, c2 = 1/2: |t/m - 1| <= 1/2");
  for (int k = 0; k < 2; k++) {
    curve c = { 1 / (m[k] * m[k]), m[k], 0, 0, INFINITY, NULL, 0, 0 };
    double value = 0.5, slope = -1 / m[k];
    double t = strong_wolfe(shape, &c, 0.1, 0.5, 1, &value, &slope);
    check_le(k == 0 ? "|t/m - 1| for m = 1e9" : "|t/m - 1| for m = 1e-9",
             fabs(t / m[k] - 1), 0.5, 1e-12);
  }
}

GRADE(edge, not_finite, "a domain that ends before the first trial", 15)
{
  const double what[5][2] = { { 0, 0 }, { INFINITY, 1 }, { -INFINITY, -0.1 },
                              { -1, 0 }, { -1, -INFINITY } };
  const char *said[] = { "phi and phi' are NaN beyond 1.05",
                         "phi is inf, phi' = 1 beyond 1.05",
                         "phi is -inf, phi' = -0.1 beyond 1.05",
                         "phi = -1, phi' is NaN beyond 1.05",
                         "phi = -1, phi' is -inf beyond 1.05" };
  because("the interval of good steps inside the domain");
  for (int k = 0; k < 5; k++) {
    curve c = { 1, 1, 0, 0, 1.05, NULL, what[k][0], what[k][1] };
    double value = 0.5, slope = -1;
    double t = strong_wolfe(shape, &c, 0.1, 0.2, 100, &value, &slope);
    equation(said[k]);
    check_le("step", t, 1.05, 1e-12);
    check_le("distance of the step from 1", fabs(t - 1), 0.2, 1e-12);
    check_close("*value", value, (t - 1) * (t - 1) / 2, 1e-15);
  }
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
  curve c = { 1, -1, 0, 0, INFINITY, &calls, 0, 0 };
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
                INFINITY, &calls, 0, 0 };
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
