#include "grade.h"

GRADE(by_hand, one_entry, "x = 1 and y = 2; x = 4 and y = 1", 4)
{
  const double one[] = { 1 }, two[] = { 2 }, four[] = { 4 };
  double slope[1] = { 9 };
  because("one logarithm");
  equation("x log(x/y) - x + y = -log 2 - 1 + 2");
  check_close("D(1, 2)", divergence(1, one, two, slope),
              0.30685281944005469, 1e-14);
  equation("slope = log(x/y) = -log 2");
  check_close("slope at (1, 2)", slope[0], -0.69314718055994531, 1e-14);
  equation("4 log 4 - 4 + 1");
  check_close("D(4, 1)", divergence(1, four, one, slope),
              2.5451774444795623, 1e-13);
  check_close("slope at (4, 1)", slope[0], 1.3862943611198906, 1e-14);
}

GRADE(property, writes_slopes, "writes slope; D is never negative", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double p[5], q[5], *slope = grade_output(5);
  for (int i = 0; i < 5; i++) {
    p[i] = exp(gr_rng_normal(&r)), q[i] = exp(gr_rng_normal(&r));
  }
  double *x = grade_input(5, p), *y = grade_input(5, q);
  double d = divergence(5, x, y, slope);
  grade_written("slope", slope);
  grade_untouched("x", x);
  grade_untouched("y", y);
  check_true("D(x, y) >= 0", d >= 0);
  because("n = 0 is an empty sum");
  check_close("D for n = 0", divergence(0, x, y, slope), 0, 0);
}

GRADE(property, homogeneous, "D(cx, cy) = c D(x, y), a sum", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double x[6], y[6], s[6], sum = 0, d;
  for (int i = 0; i < 6; i++) {
    x[i] = exp(gr_rng_normal(&r)), y[i] = exp(gr_rng_normal(&r));
    sum += divergence(1, x + i, y + i, s);
  }
  d = divergence(6, x, y, s);
  because("six terms of size one, rounded");
  equation("D is a sum over the entries");
  check_rel("D of all entries", d, sum, 1e-12);
  for (int i = 0; i < 6; i++) x[i] *= 3, y[i] *= 3;
  equation("D(3x, 3y) = 3 D(x, y)");
  check_rel("D(3x, 3y)", divergence(6, x, y, s), 3 * d, 1e-12);
}

GRADE(property, digits, "digits where x and y nearly agree", 4)
{
  gr_rng r = gr_rng_make(seed, 3);
  double middle = 0, middle_slope = 0, near = 0, near_slope = 0;
  for (int trial = 0; trial < 800; trial++) {
    double x[1], y[1], s[1] = { 0 };
    double u0 = ldexp(1 + gr_rng_uniform(&r),
                      -3 - (int)gr_rng_below(&r, 26));
    x[0] = exp(gr_rng_normal(&r));
    y[0] = x[0] * (1 + (trial % 2 ? u0 : -u0));
    long double u = ((long double)y[0] - x[0]) / x[0], sum = 0;
    for (int k = 60; k >= 2; k--) sum = 1 / (long double)k - u * sum;
    double d = divergence(1, x, y, s);
    double error = (double)fabsl(d / (x[0] * u * u * sum) - 1);
    double of_slope = (double)fabsl(s[0] / -log1pl(u) - 1);
    if (u0 < 0x1p-16) {
      near = fmax(near, error), near_slope = fmax(near_slope, of_slope);
    } else {
      middle = fmax(middle, error);
      middle_slope = fmax(middle_slope, of_slope);
    }
  }
  because("the contract's bound; a few roundings are enough");
  equation("D = x (u - log(1 + u)), u = (y - x)/x");
  check_le("relative error of D, |u| from 2e-5 to 1/4", middle, 0, 1e-12);
  equation("D = x u^2 (1/2 - u/3 + u^2/4 - ...)");
  check_le("relative error of D, |u| below 2e-5", near, 0, 1e-12);
  equation("slope = log(x/y) = -log(1 + u)");
  check_le("relative error of the slope, |u| from 2e-5 to 1/4",
           middle_slope, 0, 1e-13);
  check_le("relative error of the slope, |u| below 2e-5", near_slope, 0,
           1e-13);
}

GRADE(edge, zeros, "x_i = 0, and y = x", 4)
{
  const double x[] = { 0, 2, 2 }, y[] = { 3, 2, 4 };
  double slope[3] = { 9, 9, 9 };
  because("one logarithm");
  equation("0 log 0 = 0: the term is y_i");
  check_close("D((0, 2, 2), (3, 2, 4)) = 5 - 2 log 2",
              divergence(3, x, y, slope), 3.6137056388801094, 1e-13);
  check_close("exp(slope) at x_i = 0", exp(slope[0]), 0, 0);
  equation("y_i = x_i: no term, slope 0");
  check_close("slope at y_i = x_i", slope[1], 0, 0);
  check_close("D(x, x)", divergence(1, x + 1, y + 1, slope), 0, 0);
}

GRADE(edge, far, "entries of 1e-200 beside 1e80", 2)
{
  const double x[] = { 1e-200 }, y[] = { 1e80 };
  double slope[1] = { 9 };
  because("a logarithm and a rounding");
  equation("log(1e-280) = -280 log 10");
  check_rel("slope", (divergence(1, x, y, slope), slope[0]),
            -644.72382603833279, 1e-13);
  check_rel("D", divergence(1, x, y, slope), 1e80, 1e-13);
}

GRADE(edge, nan, "NaN goes through", 2)
{
  const double x[] = { NAN, 1 }, y[] = { 1, 2 };
  double slope[2];
  check_nan("D", divergence(2, x, y, slope));
  check_nan("slope[0]", slope[0]);
}
