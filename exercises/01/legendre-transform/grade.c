#include "grade.h"

GRADE(interface, writes_out, "writes m results; reads its inputs only", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double x0[9], s0[5];
  for (size_t i = 0; i < 9; i++) x0[i] = (double)i;
  for (size_t j = 0; j < 5; j++) s0[j] = (double)j - 2;
  double *x = grade_input(9, x0), *f = grade_normals(&r, 9);
  double *s = grade_input(5, s0), *out = grade_output(5);
  size_t hull[9];
  conjugate_table(9, x, f, 5, s, hull, out);
  grade_written("out", out);
  grade_untouched("x", x);
  grade_untouched("f", f);
  grade_untouched("s", s);
}

GRADE(by_hand, five_points, "six points with three corners", 5)
{
  /* (1, 5) and (2, 4) lie above, (4, 2) on the last edge */
  const double x[] = { 0, 1, 2, 3, 4, 5 }, f[] = { 3, 5, 4, 0, 2, 4 };
  const double s[] = { -2, 0, 3 };
  const size_t want[] = { 0, 3, 5 };
  size_t hull[6] = { 9, 9, 9, 9, 9, 9 }, wrong = 0;
  double out[3] = { 0, 0, 0 };
  size_t h = conjugate_table(6, x, f, 3, s, hull, out);
  because("small integers");
  equation("the lower hull has the corners (0, 3), (3, 0), (5, 4)");
  check_int("corners", (long long)h, 3);
  for (size_t i = 0; i < 3; i++) wrong += hull[i] != want[i];
  check_int("corners that are others", (long long)wrong, 0);
  equation("f*(s) = max_i (s x_i - f_i)");
  check_close("f*(-2), from (0, 3)", out[0], -3, 0);
  check_close("f*(0), from (3, 0)", out[1], 0, 0);
  check_close("f*(3), from (5, 4)", out[2], 11, 0);
}

GRADE(property, all_pairs, "as trying all pairs, not convex and convex", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = 0;
  for (int trial = 0; trial < 100; trial++) {
    double x[40], f[40], s[15], out[15] = { 0 };
    size_t hull[40], n = 1 + gr_rng_below(&r, 40);
    double bend = trial % 2 ? 1 : 0;
    for (size_t i = 0; i < n; i++) {
      x[i] = (i ? x[i - 1] : -2) + 0.01 + 0.2 * gr_rng_uniform(&r);
      f[i] = bend * x[i] * x[i] + 0.1 * gr_rng_normal(&r);
    }
    for (size_t j = 0; j < 15; j++)
      s[j] = (j ? s[j - 1] : -5) + 0.01 + gr_rng_uniform(&r);
    conjugate_table(n, x, f, 15, s, hull, out);
    for (size_t j = 0; j < 15; j++) {
      double best = -INFINITY;
      for (size_t i = 0; i < n; i++) best = fmax(best, s[j] * x[i] - f[i]);
      worst = fmax(worst, fabs(out[j] - best));
    }
  }
  because("products of size fifty; near a tie either point may win");
  equation("f*(s_j) = max_i (s_j x_i - f_i)");
  check_le("largest error", worst, 0, 1e-12);
}

GRADE(property, biconjugate, "twice gives the hull back", 3)
{
  /* Corners at the even points, joined by edges of ascending integer
     slopes s; the odd points lie above their edges. All of it times
     2^-40: a table may hold small numbers. */
  gr_rng r = gr_rng_make(seed, 3);
  double x[21], f[21], want[21], s[10], one[10] = { 0 }, two[21] = { 0 };
  size_t hull[21], corners[21] = { 0 }, others = 0;
  want[0] = (double)gr_rng_below(&r, 50);
  for (size_t k = 0; k < 10; k++) {
    s[k] = (k ? s[k - 1] : -20) + 1 + (double)gr_rng_below(&r, 6);
    want[2 * k + 1] = want[2 * k] + s[k];
    want[2 * k + 2] = want[2 * k] + 2 * s[k];
  }
  for (size_t i = 0; i < 21; i++) {
    x[i] = (double)i - 10;
    f[i] = want[i] + (i % 2 ? 1 + (double)gr_rng_below(&r, 30) : 0);
  }
  for (size_t i = 0; i < 21; i++) {
    f[i] = ldexp(f[i], -40), want[i] = ldexp(want[i], -40);
    if (i < 10) s[i] = ldexp(s[i], -40);
  }
  size_t h = conjugate_table(21, x, f, 10, s, corners, one);
  because("integers, and integers times 2^-40: exact");
  equation("the corners are the points 0, 2, ..., 20");
  check_int("corners", (long long)h, 11);
  for (size_t i = 0; i < 11; i++) others += corners[i] != 2 * i;
  check_int("corners that are others", (long long)others, 0);
  conjugate_table(10, s, one, 21, x, hull, two);
  equation("f** is the lower convex hull of f");
  check_vector("f**", 21, two, want, 0);
}

GRADE(edge, domain, "infinite values, one point", 4)
{
  const double x[] = { 0, 1, 2, 3 };
  const double f[] = { INFINITY, 2, INFINITY, 1 }, s[] = { -4, 1 };
  size_t hull[4];
  double out[2] = { 0, 0 };
  because("small integers");
  equation("points with f = inf never win");
  check_int("corners", (long long)conjugate_table(4, x, f, 2, s, hull,
            out), 2);
  check_close("f*(-4)", out[0], -6, 0);
  check_close("f*(1)", out[1], 2, 0);
  equation("one point: f*(s) = s x - f");
  conjugate_table(1, x + 3, f + 3, 2, s, hull, out);
  check_close("one point", out[0], -13, 0);
}

GRADE(cost, linear, "100000 points and slopes in a blink", 1)
{
  enum { N = 100000 };
  double *x = grade_output(N), *f = grade_output(N), *s = grade_output(N);
  double *out = grade_output(N);
  size_t *hull = (size_t *)(void *)grade_output(N);
  for (size_t i = 0; i < N; i++) {
    x[i] = (double)i / N;
    f[i] = x[i] * x[i];
    s[i] = 2 * x[i];
  }
  grade_step("yours", 0, NAN, NAN, NAN);
  conjugate_table(N, x, f, N, s, hull, out);
  because("the maximum is attained on the grid: (s/2)^2");
  equation("(x^2)* = s^2/4");
  check_close("f* at the last slope", out[N - 1],
              s[N - 1] * s[N - 1] / 4, 1e-12);
}
