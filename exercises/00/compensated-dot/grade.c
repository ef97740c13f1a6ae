#include "grade.h"

GRADE(interface, reads_only, "the inputs stay as they are", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 17), *y = grade_normals(&r, 17);
  double first = dot_twice(17, x, y);
  grade_untouched("x", x);
  grade_untouched("y", y);
  because("equal but for the last bits that two ways of adding give");
  equation("x'y = sum_i x_i y_i");
  check_close("x'y of 17 normal numbers", first, gr_dot(17, x, y), 1e-12);
}

GRADE(by_hand, what_rounding_hides, "3 + 2^60 - 2^60 and 2^60 + 5 - 2^60", 2)
{
  const double x[] = { 1, 0x1p60, -0x1p30 }, y[] = { 3, 1, 0x1p30 };
  because("the exact value is a small integer");
  equation("fl(a + b) + e = a + b");
  check_close("3 + 2^60 - 2^60", dot_twice(3, x, y), 3, 0);
  const double v[] = { 0x1p60, 5, -0x1p60 }, w[] = { 1, 1, 1 };
  check_close("2^60 + 5 - 2^60", dot_twice(3, v, w), 5, 0);
}

GRADE(by_hand, what_the_product_hides, "(1 + 2^-30)^2 - 1 - 2^-29", 2)
{
  const double s = 1 + 0x1p-30;
  const double x[] = { s, 1, 0x1p-29 }, y[] = { s, -1, -1 };
  because("the exact value is a power of two");
  equation("fl(xy) + fma(x, y, -fl(xy)) = xy");
  check_close("the square's last bit", dot_twice(3, x, y), 0x1p-60, 0);
  const double v[] = { s, s }, w[] = { 1 - 0x1p-30, -1 };
  check_close("1 - 2^-60 - 1 - 2^-30", dot_twice(2, v, w),
              -0x1p-30 - 0x1p-60, 0);
}

/* x and y with products of both signs from 2^-90 to 2^90, whose sum is
   exactly want: each product is added and taken away in another place,
   but for the last, which is want. */
static void hide(gr_rng *r, size_t n, double *x, double *y, double want)
{
  size_t p[256];
  gr_rng_permutation(r, n, p);
  for (size_t i = 0; i + 2 < n; i += 2) {
    double a = ldexp(gr_rng_normal(r), (int)gr_rng_below(r, 91) - 45);
    double b = ldexp(gr_rng_normal(r), (int)gr_rng_below(r, 91) - 45);
    x[p[i]] = a, y[p[i]] = b;
    x[p[i + 1]] = -b, y[p[i + 1]] = a;
  }
  x[p[n - 1]] = want, y[p[n - 1]] = 1;
}

GRADE(property, as_with_106_bits,
      "sums that cancel to the last product, condition up to 2^80", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double x[201], y[201], worst = 0;
  for (int trial = 0; trial < 200; trial++) {
    double want = gr_rng_normal(&r), size = 0;
    hide(&r, 201, x, y, want);
    for (size_t i = 0; i < 201; i++) size += fabs(x[i] * y[i]);
    double bound = 0x1p-53 * fabs(want) +
        201. * 201 * 0x1p-106 * size;
    worst = fmax(worst, fabs(dot_twice(201, x, y) - want) / bound);
  }
  because("the theorem's bound is 1; rounding errors partly cancel");
  equation("|result - x'y| <= u |x'y| + (n u)^2 |x|'|y|");
  check_le("error over its bound", worst, 1, 1);
}

GRADE(edge, sizes, "n = 0, 1, 2", 3)
{
  const double x[] = { 3, 0.1 }, y[] = { -2, 10 };
  because("one rounding at most");
  equation("x'y = sum_i x_i y_i");
  check_close("n = 0", dot_twice(0, x, y), 0, 0);
  check_close("n = 1", dot_twice(1, x, y), -6, 0);
  check_close("n = 2", dot_twice(2, x, y), -5, 1e-15);
}

GRADE(edge, nan, "a NaN shows", 1)
{
  const double x[] = { 1, NAN, 2 }, y[] = { 1, 0, 1 };
  equation("NaN * 0 = NaN");
  check_nan("x'y", dot_twice(3, x, y));
}
