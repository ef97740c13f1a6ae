#include "grade.h"
#include <stdio.h>

GRADE(interface, writes_d, "changes d, and only d", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *g = grade_normals(&r, 6), *before = grade_normals(&r, 6);
  double *d = grade_output(6);
  for (size_t i = 0; i < 6; i++) d[i] = -before[i];
  next_direction(6, INFINITY, g, before, d);
  size_t changed = 0;
  for (size_t i = 0; i < 6; i++) changed += d[i] != -before[i];
  check_int("entries of d that were written", (long long)changed, 6);
  grade_untouched("g", g);
  grade_untouched("before", before);
}

GRADE(by_hand, two_variables, "two variables, worked by hand", 3)
{
  /* g'(g - before) = (2, 1)'(1, 2) = 4, ||before||^2 = 2, beta = 2;
     slope -5 + 2 (2, 1)'(-1, 1) = -7 */
  const double g[] = { 2, 1 }, before[] = { 1, -1 };
  double d[] = { -1, 1 };
  because("small integers");
  equation("beta = g'(g - before)/||before||^2 = 4/2");
  check_close("beta", next_direction(2, INFINITY, g, before, d), 2, 0);
  equation("d = -g + beta d");
  check_vector("d", 2, d, (const double[]){ -4, 1 }, 0);
  const double h[] = { 0x1p-59, 0x1p-60 }, last[] = { 0x1p-60, -0x1p-60 };
  double e[] = { -0x1p-60, 0x1p-60 };
  equation("beta does not know the units of g");
  check_close("beta for 2^-60 g",
              next_direction(2, INFINITY, h, last, e), 2, 0);
}

GRADE(property, finite_end,
      "on a quadratic, with exact steps, n directions are enough", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = 0, conjugate = 0;
  for (int trial = 0; trial < 20; trial++) {
    /* f = sum w_i x_i^2/2 with 6 different curvatures */
    double w[6], x[6], g[6], before[6], d[6], old[6] = { 0 }, start = 0;
    for (size_t i = 0; i < 6; i++) {
      w[i] = 1 + (double)i + 0.5 * gr_rng_uniform(&r);
      x[i] = gr_rng_normal(&r);
      g[i] = w[i] * x[i];
      d[i] = -g[i];
      start += g[i] * g[i];
    }
    for (int k = 0; k < 6; k++) {
      double slope = 0, bend = 0, product = 0;
      for (size_t i = 0; i < 6; i++) {
        slope += g[i] * d[i];
        bend += w[i] * d[i] * d[i];
        product += w[i] * d[i] * old[i];
      }
      if (k > 0) conjugate = fmax(conjugate, fabs(product) / start);
      for (size_t i = 0; i < 6; i++) {
        x[i] -= slope / bend * d[i];
        before[i] = g[i];
        g[i] = w[i] * x[i];
        old[i] = d[i];
      }
      if (k < 5) next_direction(6, INFINITY, g, before, d);
    }
    worst = fmax(worst, gr_norm2(6, g) / sqrt(start));
  }
  because("six steps of conjugate gradients at condition six");
  equation("d_k'A d_(k-1) = 0");
  check_le("product of two directions", conjugate, 0, 1e-11);
  equation("g_n = 0");
  check_le("gradient after n steps, relative", worst, 0, 1e-8);
}

GRADE(property, sign_of_beta, "a negative beta becomes zero", 2)
{
  /* g'(g - before) = 1 - 3 < 0 */
  const double g[] = { 1, 0 }, before[] = { 3, 1 };
  double d[] = { -2, 5 };
  because("small integers");
  equation("beta = max(0, (1 - 3)/10)");
  check_close("beta", next_direction(2, INFINITY, g, before, d), 0, 0);
  check_close("d[1]", d[1], 0, 0);
}

GRADE(property, powell, "restarts where gradients are not orthogonal", 5)
{
  const double g[] = { 2, 1 }, before[] = { -1, 0.5 };
  double d[] = { 1, -4 }, e[] = { 1, -4 };
  because("small integers and halves");
  equation("|g'before| = 1.5 >= nu ||g||^2 = 0.2 * 5: d = -g");
  check_close("beta, nu = 0.2", next_direction(2, 0.2, g, before, d), 0, 0);
  check_close("d[0], nu = 0.2", d[0], -2, 0);
  equation("1.5 < 0.4 * 5: beta = (5 + 1.5)/1.25");
  check_close("beta, nu = 0.4", next_direction(2, 0.4, g, before, e), 5.2,
              1e-14);
  const double same[] = { 1, 0.5 };
  double f[] = { -2, -1 };
  equation("the same way: |g'before| = 2.5 >= 0.4 * 5");
  check_close("beta, same way", next_direction(2, 0.4, g, same, f), 0, 0);
  const double one[] = { 1, 1 }, left[] = { -1, 0 };
  double h[] = { 1, -4 };
  equation("just as large: |g'before| = 1 >= 1/2 * 2");
  check_close("beta, nu = 1/2", next_direction(2, 0.5, one, left, h), 0, 0);
}

GRADE(property, goes_down, "the direction goes down, always", 6)
{
  gr_rng r = gr_rng_make(seed, 3);
  double worst = -INFINITY, restarts = 0;
  for (int trial = 0; trial < 500; trial++) {
    double g[4], before[4], d[4];
    gr_rng_normals(&r, 4, g);
    gr_rng_normals(&r, 4, before);
    gr_rng_normals(&r, 4, d);
    double beta = next_direction(4, INFINITY, g, before, d);
    worst = fmax(worst, gr_dot(4, g, d));
    restarts += beta == 0;
  }
  /* beta = 1; slopes -1 + 3, -1 + 1 and -1 + 127/128 */
  const double g[] = { 1, 0 }, before[] = { 0, 1 };
  double d[] = { 3, 7 }, level[] = { 1, 7 };
  double gentle[] = { 127 / 128., 7 };
  because("exact");
  equation("g'd < 0");
  check_close("beta where -g'g + beta g'd = 2",
              next_direction(2, INFINITY, g, before, d), 0, 0);
  check_close("beta where -g'g + beta g'd = 0",
              next_direction(2, INFINITY, g, before, level), 0, 0);
  check_close("beta where -g'g + beta g'd = -1/128",
              next_direction(2, INFINITY, g, before, gentle), 1, 0);
  check_close("d[0] there", gentle[0], -1 / 128., 0);
  check_le("largest slope of 500", worst, 0, 0);
  check_ge("restarts of 500", restarts, 10, 0);
}

GRADE(edge, zeros, "before = 0, g = 0, n = 1, a d that is lost", 7)
{
  const double g[] = { 1, 2 }, zero[] = { 0, 0 };
  double d[] = { -1, -1 };
  because("small integers");
  equation("before = 0: restart");
  check_close("beta, before = 0",
              next_direction(2, INFINITY, g, zero, d), 0, 0);
  check_vector("d, before = 0", 2, d, (const double[]){ -1, -2 }, 0);
  double e[] = { -1, -1 };
  equation("g = 0: d = 0");
  check_close("beta, g = 0", next_direction(2, INFINITY, zero, g, e), 0,
              0);
  check_vector("d, g = 0", 2, e, zero, 0);
  const double one = 3, last = -1;
  double f = 1;
  equation("n = 1: beta = 3 (3 + 1)/1 = 12, slope -9 + 36 > 0: restart");
  check_close("beta, n = 1", next_direction(1, INFINITY, &one, &last, &f),
              0, 0);
  check_close("d, n = 1", f, -3, 0);
  double lost[] = { NAN, INFINITY };
  equation("before = 0: d = -g, whatever d was");
  next_direction(2, INFINITY, g, zero, lost);
  char text[64];
  snprintf(text, sizeof text, "%g and %g", lost[0], lost[1]);
  check_text("d, which was NaN and inf", text, "-1 and -2");
}
