#include "grade.h"

/* f, by the definition */
static double value(size_t m, size_t n, const double *a, const double *b,
                    const double *x)
{
  long double top = -INFINITY;
  for (size_t i = 0; i < m; i++) {
    long double z = b[i];
    for (size_t j = 0; j < n; j++) z += (long double)a[i * n + j] * x[j];
    if (z > top) top = z;
  }
  return (double)top;
}

/* The largest f(x) + g'(z - x) - f(z) over 60 points z: near x and far,
   along each axis and in any direction. */
static double above(gr_rng *r, size_t m, size_t n, const double *a,
                    const double *b, const double *x, const double *g)
{
  double worst = -INFINITY, z[8], f = value(m, n, a, b, x);
  for (size_t k = 0; k < 60; k++) {
    double length = ldexp(1, (int)(k % 8) - 3), rise = 0;
    for (size_t j = 0; j < n; j++) {
      double d = k % 3 ? gr_rng_normal(r) : k / 6 % n == j;
      z[j] = x[j] + (k % 2 ? -length : length) * d;
      rise += g[j] * (z[j] - x[j]);
    }
    worst = fmax(worst, f + rise - value(m, n, a, b, z));
  }
  return worst;
}

GRADE(interface, writes_all_of_g, "writes n entries, and only those", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *a = grade_normals(&r, 15), *b = grade_normals(&r, 5);
  double *x = grade_normals(&r, 3), *g = grade_output(3);
  max_affine(5, 3, a, b, x, g);
  grade_written("g", g);
  grade_untouched("a", a);
  grade_untouched("b", b);
  grade_untouched("x", x);
}

GRADE(by_hand, three_rows, "three rows, at three points without a kink", 6)
{
  const double a[] = { 1, 2, -1, 0, 0, -3 }, b[] = { 0, 1, 2 };
  double g[2] = { 9, 9 };
  because("small integers and quarters: exact");
  equation("values 3, 0 and -1 at (1, 1)");
  check_close("f(1, 1)", max_affine(3, 2, a, b, (double[]){ 1, 1 }, g), 3,
              0);
  check_vector("g at (1, 1)", 2, g, (double[]){ 1, 2 }, 0);
  equation("values 1/4, 3/4 and 2 at (1/4, 0)");
  check_close("f(1/4, 0)", max_affine(3, 2, a, b, (double[]){ 0.25, 0 },
              g), 2, 0);
  check_vector("g at (1/4, 0)", 2, g, (double[]){ 0, -3 }, 0);
  equation("values 2, 3 and -4 at (-2, 2)");
  check_close("f(-2, 2)", max_affine(3, 2, a, b, (double[]){ -2, 2 }, g),
              3, 0);
  check_vector("g at (-2, 2)", 2, g, (double[]){ -1, 0 }, 0);
}

GRADE(property, anywhere, "the inequality at random points", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double off = 0, worst = -INFINITY;
  for (int trial = 0; trial < 100; trial++) {
    double a[42], b[7], x[6], g[6] = { 0 };
    gr_rng_normals(&r, 42, a);
    gr_rng_normals(&r, 7, b);
    gr_rng_normals(&r, 6, x);
    for (size_t i = 0; i < 7; i++) b[i] += 16; /* f > 0 */
    double f = max_affine(7, 6, a, b, x, g);
    off = fmax(off, fabs(f - value(7, 6, a, b, x)));
    worst = fmax(worst, above(&r, 7, 6, a, b, x, g));
  }
  because("sums of six products of size up to a hundred, rounded");
  equation("f(x) = max_i (a_i'x + b_i)");
  check_le("error of f", off, 0, 1e-12);
  equation("f(z) >= f(x) + g'(z - x) for all z");
  check_le("f(x) + g'(z - x) - f(z)", worst, 0, 1e-11);
}

GRADE(property, at_kinks, "the inequality where two to five rows tie", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double off = 0, worst = -INFINITY;
  for (int trial = 0; trial < 200; trial++) {
    double a[24], b[8], x[3], g[3] = { 0 };
    size_t order[8], ties = 2 + gr_rng_below(&r, 4);
    gr_rng_permutation(&r, 8, order);
    for (size_t j = 0; j < 3; j++) x[j] = (double)gr_rng_below(&r, 9) - 4;
    for (size_t j = 0; j < 24; j++)
      a[j] = (double)gr_rng_below(&r, 9) - 4;
    /* integers: the first of order attain 5, the others less */
    for (size_t i = 0; i < 8; i++) {
      size_t k = order[i];
      b[k] = (i < ties ? 5 : (double)gr_rng_below(&r, 4)) -
          gr_dot(3, a + 3 * k, x);
    }
    off = fmax(off, fabs(max_affine(8, 3, a, b, x, g) - 5));
    worst = fmax(worst, above(&r, 8, 3, a, b, x, g));
  }
  because("integers: f is exact; g'(z - x) is rounded");
  equation("f(x) = max_i (a_i'x + b_i)");
  check_le("error of f", off, 0, 0);
  equation("f(z) >= f(x) + g'(z - x) for all z");
  check_le("f(x) + g'(z - x) - f(z)", worst, 0, 1e-11);
}

GRADE(edge, below_zero, "all values negative", 2)
{
  const double a[] = { 1, -2 }, b[] = { -9, -3 }, x[] = { 1 };
  double g[1] = { 9 };
  because("small integers");
  equation("f(1) = max(-8, -5)");
  check_close("f", max_affine(2, 1, a, b, x, g), -5, 0);
  check_close("g", g[0], -2, 0);
}

GRADE(edge, close, "values that differ by 2^-40", 2)
{
  const double a[] = { 1, -1 }, b[] = { 0, 0x1p-40 }, x[] = { 0 };
  double g[1] = { 9 };
  because("a power of two");
  equation("f(0) = max(0, 2^-40): no tie");
  check_close("f", max_affine(2, 1, a, b, x, g), 0x1p-40, 0);
  check_close("g", g[0], -1, 0);
}

GRADE(edge, alone, "one row; one row three times", 4)
{
  const double a[] = { 2, -1, 2, -1, 2, -1 }, b[] = { 3, 3, 3 };
  const double x[] = { 1, 4 };
  double g[2] = { 9, 9 };
  because("small integers; a third may be rounded");
  equation("f = a'x + b, g = a");
  check_close("f of one row", max_affine(1, 2, a, b, x, g), 1, 0);
  check_vector("g of one row", 2, g, a, 0);
  check_close("f of three", max_affine(3, 2, a, b, x, g), 1, 0);
  check_vector("g of three", 2, g, a, 1e-14);
}

GRADE(edge, nan, "a NaN in the first, a middle and the last row", 3)
{
  const double a[] = { 1, 2, 3 }, x[] = { 1 };
  double g[1];
  equation("NaN in, NaN out");
  check_nan("f, first row", max_affine(3, 1, a, (double[]){ NAN, 0, 0 }, x,
            g));
  check_nan("f, middle row", max_affine(3, 1, a, (double[]){ 0, NAN, 0 },
            x, g));
  check_nan("f, last row", max_affine(3, 1, a, (double[]){ 0, 0, NAN }, x,
            g));
}
