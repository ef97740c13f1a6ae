#include "grade.h"

GRADE(interface, writes_all_of_y, "writes y, and only y", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *g = grade_normals(&r, 9), *x = grade_normals(&r, 9);
  double lo[9], hi[9], *y = grade_output(9);
  for (size_t i = 0; i < 9; i++) lo[i] = x[i] - 1, hi[i] = x[i] + 1;
  box_gap(9, g, x, lo, hi, y);
  grade_written("y", y);
  grade_untouched("g", g);
  grade_untouched("x", x);
}

GRADE(by_hand, three, "three coordinates, worked by hand", 4)
{
  const double g[] = { 2, -3, 1 }, x[] = { 1, 0, 0.5 };
  const double lo[] = { -1, -1, 0 }, hi[] = { 2, 4, 1 };
  double y[3] = { 9, 9, 9 };
  because("small integers");
  equation("gap = 2 (1 - (-1)) + (-3) (0 - 4) + 1 (0.5 - 0)");
  check_close("gap", box_gap(3, g, x, lo, hi, y), 16.5, 0);
  check_close("y[0] = lo, since g_0 > 0", y[0], -1, 0);
  check_close("y[1] = hi, since g_1 < 0", y[1], 4, 0);
  check_close("y[2] = lo, since g_2 > 0", y[2], 0, 0);
}

GRADE(property, unit_box, "a unit box around x: the 1-norm of g", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double *g = grade_normals(&r, 9), *x = grade_normals(&r, 9);
  double lo[9], hi[9], y[9];
  for (size_t i = 0; i < 9; i++) lo[i] = x[i] - 1, hi[i] = x[i] + 1;
  because("rounding of numbers of size one");
  equation("max of g'(x - y) over |x_i - y_i| <= 1 is ||g||_1");
  check_close("gap", box_gap(9, g, x, lo, hi, y), gr_norm1(9, g), 1e-12);
}

GRADE(property, bounds_the_minimum,
      "f(x) - min <= gap for a convex quadratic, and 0 at the minimizer",
      3)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = -INFINITY, at_minimizer = 0, best = INFINITY;
  for (int trial = 0; trial < 300; trial++) {
    double x[6], g[6], lo[6], hi[6], y[6], f = 0, least = 0, e[6];
    for (size_t i = 0; i < 6; i++) {
      /* f = sum of w_i (x_i - c_i)^2 / 2, minimizer e in the box */
      double w = exp(gr_rng_normal(&r)), c = 2 * gr_rng_normal(&r);
      lo[i] = -gr_rng_uniform(&r), hi[i] = gr_rng_uniform(&r);
      e[i] = fmin(fmax(c, lo[i]), hi[i]);
      x[i] = lo[i] + (hi[i] - lo[i]) * gr_rng_uniform(&r);
      if (trial % 2) x[i] = e[i];
      g[i] = w * (x[i] - c);
      f += w * (x[i] - c) * (x[i] - c) / 2;
      least += w * (e[i] - c) * (e[i] - c) / 2;
    }
    double gap = box_gap(6, g, x, lo, hi, y);
    worst = fmax(worst, f - least - gap);
    if (trial % 2) at_minimizer = fmax(at_minimizer, fabs(gap));
    else best = fmin(best, gap);
  }
  because("values of size one hundred, rounded");
  equation("f(x) - min f <= gap(x)");
  check_le("f(x) - min f - gap", worst, 0, 1e-10);
  check_le("gap at the minimizer", at_minimizer, 0, 1e-12);
  check_ge("gap elsewhere", best, 1e-9, 0);
}

GRADE(edge, infinite, "infinite bounds", 4)
{
  const double g[] = { 0, 1 }, x[] = { 3, 2 };
  const double lo[] = { -INFINITY, 0 }, hi[] = { INFINITY, INFINITY };
  double y[2] = { 9, 9 };
  because("exact");
  equation("g_i = 0 contributes 0");
  check_close("gap with a free coordinate", box_gap(2, g, x, lo, hi, y), 2,
              0);
  check_close("y[0]", y[0], 3, 0);
  const double down[] = { 0, -1 };
  equation("g_i < 0 and hi_i infinite: no lower bound");
  check_close("gap that is infinite", box_gap(2, down, x, lo, hi, y),
              INFINITY, 0);
  check_close("y[1]", y[1], INFINITY, 0);
}

GRADE(edge, none, "n = 0, and NaN", 2)
{
  const double g[] = { 1, NAN }, x[] = { 0, 0 };
  const double lo[] = { -1, -1 }, hi[] = { 1, 1 };
  double y[2];
  check_close("n = 0", box_gap(0, g, x, lo, hi, y), 0, 0);
  check_nan("a NaN in g", box_gap(2, g, x, lo, hi, y));
}
