#include "grade.h"

GRADE(by_hand, squares, "roots of squares", 4)
{
  because("small integers: exact");
  equation("sqrt(x + h) - sqrt(x)");
  check_close("x = 9, h = 7: 4 - 3", root_difference(9, 7), 1, 0);
  check_close("x = 16, h = -7: 3 - 4", root_difference(16, -7), -1, 0);
  check_close("x = 1, h = 99: 10 - 1", root_difference(1, 99), 9, 0);
  check_close("x = 25, h = -25: 0 - 5", root_difference(25, -25), -5, 0);
}

GRADE(property, digits, "all digits, for h beside x of any size", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  double near = 0, far = 0;
  for (int trial = 0; trial < 400; trial++) {
    /* with y = x u^2, sqrt(y) - sqrt(x) = sqrt(x) (u - 1) and
       h = x (u - 1)(u + 1) */
    double root = exp(3 * gr_rng_normal(&r));
    double step = ldexp(1 + gr_rng_uniform(&r),
                        -1 - (int)gr_rng_below(&r, 90));
    if (trial % 2) step = -step / 4;
    long double h = (long double)root * root * step * (2 + step);
    double x = root * root, got = root_difference(x, (double)h);
    double error = (double)fabsl(got / ((long double)root * step) - 1);
    if (fabs(step) < 1e-9) near = fmax(near, error);
    else far = fmax(far, error);
  }
  because("six roundings of 1.1e-16 each, in x, h and the result");
  equation("(sqrt(x + h) - sqrt(x)) (sqrt(x + h) + sqrt(x)) = h");
  check_le("relative error for |h| < 1e-9 x", near, 0, 1e-14);
  check_le("relative error for larger h", far, 0, 1e-14);
}

GRADE(edge, zeros, "x = 0, h = 0, both", 3)
{
  because("exact");
  equation("sqrt(h) - sqrt(0) = sqrt(h)");
  check_close("x = 0, h = 4", root_difference(0, 4), 2, 0);
  check_close("x = 2, h = 0", root_difference(2, 0), 0, 0);
  check_close("x = 0, h = 0", root_difference(0, 0), 0, 0);
}

GRADE(edge, sizes, "1e300 and 1e-300", 2)
{
  because("a few roundings");
  equation("h / (sqrt(x + h) + sqrt(x))");
  check_rel("x = 1e300, h = 1e150", root_difference(1e300, 1e150), 0.5,
            1e-14);
  check_rel("x = 1e-300, h = 1e300", root_difference(1e-300, 1e300),
            1e150, 1e-14);
}

GRADE(edge, nan, "NaN goes through", 4)
{
  check_nan("x = NaN", root_difference(NAN, 1));
  check_nan("h = NaN", root_difference(1, NAN));
  check_nan("x = NaN, h = 0", root_difference(NAN, 0));
  check_nan("x = 0, h = NaN", root_difference(0, NAN));
}
