#include "grade.h"

GRADE(interface, writes_all_of_g, "writes n entries, and only those", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *m = grade_normals(&r, 9), *b = grade_normals(&r, 3);
  double *x = grade_normals(&r, 3), *g = grade_output(3);
  double again[3] = { 5, 5, 5 };
  quadratic_gradient(3, m, b, x, g);
  grade_written("g", g);
  grade_untouched("m", m);
  grade_untouched("b", b);
  grade_untouched("x", x);
  quadratic_gradient(3, m, b, x, again);
  because("the same input gives the same bits");
  check_vector("g of a second call", 3, again, g, 0);
}

GRADE(by_hand, two_by_two, "M = (2 6; -4 8), x = (1, -1), b = (3, 5)", 3)
{
  /* x'M x = 2 - 6 + 4 + 8 = 8, b'x = -2; (M + M')/2 = (2 1; 1 8) */
  const double m[] = { 2, 6, -4, 8 }, x[] = { 1, -1 }, b[] = { 3, 5 };
  double g[2] = { 9, 9 };
  because("small integers: exact");
  equation("f = x'M x/2 - b'x = 8/2 + 2");
  check_close("f", quadratic_gradient(2, m, b, x, g), 6, 0);
  equation("g'd is the part of f(x + d) that is linear in d");
  check_close("g[0]", g[0], -2, 0);
  check_close("g[1]", g[1], -12, 0);
}

GRADE(property, midpoint, "f(x + d) - f(x - d) = 2 g'd, exactly", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double off = 0, value = 0;
  for (int trial = 0; trial < 50; trial++) {
    double m[49], b[7], x[7], d[7], up[7], down[7], g[7] = { 0 }, no[7];
    gr_rng_normals(&r, 49, m);
    gr_rng_normals(&r, 7, b);
    gr_rng_normals(&r, 7, x);
    gr_rng_normals(&r, 7, d);
    long double f = 0;
    for (size_t i = 0; i < 7; i++) {
      up[i] = x[i] + d[i], down[i] = x[i] - d[i];
      f -= (long double)b[i] * x[i];
      for (size_t j = 0; j < 7; j++)
        f += (long double)x[i] * m[7 * i + j] * x[j] / 2;
    }
    double rise = quadratic_gradient(7, m, b, up, no) -
        quadratic_gradient(7, m, b, down, no);
    value = fmax(value, fabs(quadratic_gradient(7, m, b, x, g) -
                             (double)f));
    off = fmax(off, fabs(rise - 2 * gr_dot(7, g, d)));
  }
  because("fifty products of size ten, rounded");
  equation("f = x'M x/2 - b'x");
  check_le("error of f, against long double", value, 0, 1e-11);
  equation("f(x + d) - f(x - d) = 2 g'd for a quadratic f");
  check_le("difference of the two sides", off, 0, 1e-11);
}

GRADE(edge, one, "n = 1, and x = 0", 4)
{
  const double m = 4, b = 6, x = 3, big[] = { 1, 2, 3, 4 };
  const double zero[] = { 0, 0 }, c[] = { 1, -2 }, want[] = { -1, 2 };
  double g[2] = { 9, 9 };
  because("small integers");
  equation("f = 2 x^2 - 6 x at x = 3");
  check_close("f", quadratic_gradient(1, &m, &b, &x, g), 0, 0);
  check_close("g", g[0], 6, 0);
  equation("at x = 0: f = 0 and g = -b");
  check_close("f at 0", quadratic_gradient(2, big, c, zero, g), 0, 0);
  check_vector("g at 0", 2, g, want, 0);
}

GRADE(edge, nan, "a NaN in M shows", 2)
{
  const double m[] = { 1, NAN, 0, 1 }, b[] = { 0, 0 }, x[] = { 0, 1 };
  double g[2] = { 0, 0 };
  check_nan("f", quadratic_gradient(2, m, b, x, g));
  check_nan("g[0]", g[0]);
}
