#include "grade.h"

static double cube(const void *ctx, double x)
{
  (void)ctx;
  return x * x * x;
}

typedef struct counted {
  size_t *calls;
  double slope;
} counted;

static double line(const void *ctx, double x)
{
  const counted *c = ctx;
  ++*c->calls;
  return c->slope * x;
}

static double wave(const void *ctx, double x)
{
  return sin(*(const double *)ctx * x);
}

GRADE(by_hand, cube, "x^3 at x = 2 with h = 1, and at -1 with 1/2", 2)
{
  because("integers and halves: nothing is rounded");
  equation("(f(x-2h) - 8f(x-h) + 8f(x+h) - f(x+2h)) / (12h)");
  check_close("(0 - 8 + 216 - 64)/12", five_point(cube, NULL, 2, 1), 12,
              1e-14);
  check_close("at -1", five_point(cube, NULL, -1, 0.5), 3, 1e-14);
}

GRADE(property, step_that_is_taken, "a straight line, steps of 1e-8", 1)
{
  gr_rng r = gr_rng_make(seed, 1);
  double worst = 0;
  size_t calls = 0;
  counted c = { &calls, 1 };
  for (int trial = 0; trial < 100; trial++) {
    double x = 1 + 9 * gr_rng_uniform(&r);
    double h = 1e-8 * (1 + gr_rng_uniform(&r));
    worst = fmax(worst, fabs(five_point(line, &c, x, h) - 1));
  }
  because("x + 2h may be rounded once more when it crosses a power of 2");
  equation("h = fl(fl(x + h) - x), then x + h is exact");
  check_le("slope of a line, minus 1", worst, 0, 1e-9);
}

GRADE(rate, order_four, "halving h divides the error by 16", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double w = 1 + gr_rng_uniform(&r), x = 0.3 * gr_rng_uniform(&r);
  double h[7], error[7];
  for (int k = 0; k < 7; k++) {
    h[k] = ldexp(0.25, -k);
    error[k] = fabs(five_point(wave, &w, x, h[k]) - w * cos(w * x));
  }
  because("the next term of the error is h^2 times smaller");
  equation("error = h^4/30 |f^(5)(x)| + O(h^6)");
  double order = log_slope(7, h, error);
  measured("order %.2f, promised 4", order);
  check_close("order in h", order, 4, 0.1);
}

GRADE(edge, nan, "NaN from f goes through", 1)
{
  const double w = NAN;
  check_nan("derivative", five_point(wave, &w, 1, 0.1));
}

GRADE(edge, far_out, "x = 1e8: the step is rounded to a double there", 1)
{
  size_t calls = 0;
  counted c = { &calls, 0.5 };
  because("multiples of one ulp of x: nothing is rounded");
  equation("h = fl(fl(x + h) - x)");
  check_close("slope of x/2", five_point(line, &c, 1e8, 1e-7), 0.5, 1e-14);
}

GRADE(cost, four_calls, "f is called four times", 1)
{
  size_t calls = 0;
  counted c = { &calls, 2 };
  five_point(line, &c, 1, 0.125);
  check_int("calls of f", (long long)calls, 4);
}
