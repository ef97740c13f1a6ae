#include "grade.h"
#include <stdio.h>

GRADE(property, fits_together, "the slope is that of the value", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double worst = 0, outside = -INFINITY, least = INFINITY;
  for (int trial = 0; trial < 300; trial++) {
    size_t n = gr_rng_below(&r, 12);
    double x = 2 * gr_rng_uniform(&r) - 1;
    least = fmin(least, worst_value(n, x));
    /* with a derivative of Lipschitz constant 1 the error is h/2 */
    double h = 1e-6;
    double quotient = (worst_value(n, x + h) - worst_value(n, x - h)) /
        (2 * h);
    worst = fmax(worst, fabs(quotient - worst_slope(n, x)));
    double y = x + gr_rng_uniform(&r);
    double rise = worst_value(n, y) - worst_value(n, x);
    outside = fmax(outside, rise - worst_slope(n, y) * (y - x));
    outside = fmax(outside, worst_slope(n, x) * (y - x) - rise);
  }
  because("h = 1e-6 beside roundings of 1e-16/h");
  equation("(f(x + h) - f(x - h))/(2h) = f'(x) + O(h)");
  check_le("difference quotient less slope", worst, 0, 1e-5);
  because("roundings of numbers below two");
  equation("f'(x) (y - x) <= f(y) - f(x) <= f'(y) (y - x)");
  check_le("f(y) - f(x) outside of that", outside, 0, 1e-14);
  equation("f(0) = 0 is the minimum");
  check_ge("least value", least, 0, 1e-14);
  check_close("f(0)", worst_value(3, 0), 0, 0);
}

GRADE(property, smooth, "slopes rise, at most as fast as x", 3)
{
  gr_rng r = gr_rng_make(seed, 2);
  double falls = -INFINITY, fast = -INFINITY, outside = -INFINITY;
  for (int trial = 0; trial < 2000; trial++) {
    size_t n = gr_rng_below(&r, 12);
    double x = 2 * gr_rng_uniform(&r) - 1;
    double y = trial % 2 ? 2 * gr_rng_uniform(&r) - 1 :
        x + 0.01 * gr_rng_uniform(&r);
    if (trial % 4 == 3) x *= pow(10, 6 * gr_rng_uniform(&r));
    if (trial % 8 == 3) y *= pow(10, 6 * gr_rng_uniform(&r));
    double a = fmin(x, y), b = fmax(x, y);
    double rise = worst_slope(n, b) - worst_slope(n, a);
    falls = fmax(falls, -rise);
    fast = fmax(fast, rise - (b - a));
    double up = worst_value(n, b) - worst_value(n, a);
    double low = worst_slope(n, a) * (b - a) - up;
    double high = up - worst_slope(n, b) * (b - a);
    outside = fmax(outside, fmax(low, high) / (1 + fabs(a) + fabs(b)));
  }
  because("roundings of numbers below one");
  equation("0 <= f'(b) - f'(a) for a <= b: convex");
  check_le("fall of the slope", falls, 0, 1e-14);
  equation("f'(b) - f'(a) <= L (b - a), L = 1");
  check_le("rise of the slope above b - a", fast, 0, 1e-14);
  because("relative to 1 + |a| + |b|, up to 1e6");
  equation("f'(a) (b - a) <= f(b) - f(a) <= f'(b) (b - a)");
  check_le("f(b) - f(a) outside of that, relative", outside, 0, 1e-13);
}

GRADE(property, attains, "N steps leave 1/(4N + 2)", 5)
{
  const size_t steps[] = { 0, 1, 2, 10, 200 };
  because("N subtractions; 1e-3 is what the book asks for");
  equation("f(x_N) - f* = L R^2/(4N + 2)");
  for (size_t k = 0; k < 5; k++) {
    double x = 1;
    char label[40];
    for (size_t i = 0; i < steps[k]; i++) {
      x -= worst_slope(steps[k], x);
      grade_step("yours", i + 1, worst_value(steps[k], x),
                 fabs(worst_slope(steps[k], x)), 1);
    }
    snprintf(label, sizeof label, "(4N + 2) f(x_N), N = %zu", steps[k]);
    check_close(label, worst_value(steps[k], x) *
                (4 * (double)steps[k] + 2), 1, 1e-10);
  }
}

GRADE(edge, nan_and_far, "NaN, and far out", 4)
{
  check_nan("value of NaN", worst_value(3, NAN));
  check_nan("slope of NaN", worst_slope(3, NAN));
  equation("finite for finite x");
  check_true("f(1e100) is finite", isfinite(worst_value(3, 1e100)));
  check_true("f(-1e100) is finite", isfinite(worst_value(3, -1e100)));
}
