#include "grade.h"

GRADE(by_hand, three_parabolas, "three parabolas, worked by hand", 5)
{
  because("small integers; a rounding or two");
  equation("q = (s - 3)^2: f0 = 9, slope = -6");
  check_close("s for t = 16, f = 169", parabola_step(9, -6, 16, 169), 3,
              1e-14);
  check_close("s for t = 103, f = 10000", parabola_step(9, -6, 103, 1e4),
              3, 1e-14);
  check_close("s for t = 1, f = 4", parabola_step(9, -6, 1, 4), 3, 1e-14);
  equation("q = 1 - 2 s + 2 s^2: f0 = 1, slope = -2");
  check_close("s for t = 2, f = 5", parabola_step(1, -2, 2, 5), 0.5,
              1e-14);
  equation("q = -1 - s + s^2/4: f0 = -1, slope = -1");
  check_close("s for t = 8, f = 7", parabola_step(-1, -1, 8, 7), 2, 1e-14);
}

GRADE(property, minimizer, "a (s - m)^2 + b is least at m", 1)
{
  gr_rng r = gr_rng_make(seed, 1);
  double worst = 0;
  for (int trial = 0; trial < 200; trial++) {
    double a = exp(gr_rng_normal(&r)), m = exp(gr_rng_normal(&r));
    double t = m * (0.5 + 2 * gr_rng_uniform(&r));
    double b = a * m * m * gr_rng_normal(&r);
    double f0 = a * m * m + b, f = a * (t - m) * (t - m) + b;
    double s = parabola_step(f0, -2 * a * m, t, f);
    worst = fmax(worst, fabs(s / m - 1));
  }
  because("values of a few a m^2, and a bend of a m^2/4 at least");
  equation("slope + 2 a s = 0, a = (f - f0 - slope t)/t^2");
  check_close("largest relative error", worst, 0, 1e-12);
}

GRADE(property, refused, "after a refusal, at most t/(2(1 - c))", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double most = 0, apart = 0;
  for (int trial = 0; trial < 200; trial++) {
    double slope = -exp(gr_rng_normal(&r)), t = exp(gr_rng_normal(&r));
    double c = 0.5 * gr_rng_uniform(&r), f0 = -slope * t;
    double over = exp(3 * gr_rng_normal(&r)) * f0;
    double line = f0 + c * t * slope, bound = t / (2 * (1 - c));
    double s = parabola_step(f0, slope, t, line + over);
    most = fmax(most, s / bound);
    s = parabola_step(f0, slope, t, line);
    apart = fmax(apart, fabs(s / bound - 1));
  }
  because("a few roundings of numbers of the size of slope t");
  equation("f > f0 + c t slope: s < t/(2 (1 - c)), so s < t for c <= 1/2");
  check_le("largest s over t/(2 (1 - c))", most, 1, 1e-13);
  equation("f = f0 + c t slope: s = t/(2 (1 - c))");
  check_close("s over t/(2 (1 - c)), less 1", apart, 0, 1e-13);
}

GRADE(property, units, "other units of f, and of s", 2)
{
  double s = parabola_step(1.25, -0.75, 1.5, 0.875);
  because("powers of two: the same bits");
  equation("q and 2^-100 q are least at the same s");
  check_close("s for 2^-100 q", parabola_step(1.25 * 0x1p-100,
              -0.75 * 0x1p-100, 1.5, 0.875 * 0x1p-100), s, 0);
  equation("q(s/1024) is least at 1024 s");
  check_close("s for q(s/1024), over 1024", parabola_step(1.25,
              -0.75 / 1024, 1536, 0.875) / 1024, s, 0);
}

GRADE(edge, no_minimizer, "a straight line, and a parabola that bends down",
      2)
{
  because("small integers");
  equation("q = 1 - s: slope + 2 a s = 0 for no s");
  check_close("f0 = 1, slope = -1, t = 2, f = -1",
              parabola_step(1, -1, 2, -1), INFINITY, 0);
  equation("q = 1 - s - s^2/2: falls for ever");
  check_close("f0 = 1, slope = -1, t = 2, f = -3",
              parabola_step(1, -1, 2, -3), INFINITY, 0);
}

GRADE(edge, not_finite, "NaN, inf and -inf: half of t", 3)
{
  because("exact");
  equation("f is not finite: t/2");
  check_close("f = inf", parabola_step(1, -1, 3, INFINITY), 1.5, 0);
  check_close("f = -inf", parabola_step(1, -1, 3, -INFINITY), 1.5, 0);
  check_close("f = NaN", parabola_step(1, -1, 3, NAN), 1.5, 0);
}

GRADE(edge, large_and_small_t, "t = 2^600 and 2^-600", 2)
{
  because("powers of two");
  equation("f0 = 0, slope t = -1, f = 1: a t^2 = 2, s = t/4");
  check_close("s/t for t = 2^600",
              parabola_step(0, -0x1p-600, 0x1p600, 1) * 0x1p-600, 0.25,
              1e-14);
  check_close("s/t for t = 2^-600",
              parabola_step(0, -0x1p600, 0x1p-600, 1) * 0x1p600, 0.25,
              1e-14);
}
