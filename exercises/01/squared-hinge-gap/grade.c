#include "grade.h"

GRADE(interface, writes_both, "writes alpha and u, reads the rest", 6)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *a = grade_normals(&r, 15), *w = grade_normals(&r, 3);
  const double labels[] = { 1, -1, -1, 1, -1 };
  double *y = grade_input(5, labels);
  double *alpha = grade_output(5), *u = grade_output(3);
  squared_hinge_gap(5, 3, a, y, 0.5, w, alpha, u);
  grade_written("alpha", alpha);
  grade_written("u", u);
  grade_untouched("a", a);
  grade_untouched("y", y);
  grade_untouched("w", w);
  double least = INFINITY;
  for (int i = 0; i < 5; i++) least = fmin(least, alpha[i]);
  equation("alpha >= 0");
  check_ge("smallest alpha", least, 0, 0);
}

GRADE(by_hand, three_rows, "three rows, worked by hand", 6)
{
  /* margins 1/4, -2, 2 and 0; lambda m = 1 */
  const double a[] = { 1, 0, 0, 2, 8, 0, 0, 0 }, y[] = { 1, -1, 1, -1 };
  const double w[] = { 0.25, 1 };
  double alpha[4] = { 9, 9, 9, 9 }, u[2] = { 9, 9 };
  because("quarters: nothing is rounded");
  double gap = squared_hinge_gap(4, 2, a, y, 0.25, w, alpha, u);
  equation("alpha_i = max(0, 1 - y_i a_i'w)");
  check_close("alpha of the first row", alpha[0], 0.75, 0);
  check_close("alpha of the second row", alpha[1], 3, 0);
  check_close("alpha of the third row", alpha[2], 0, 0);
  equation("u = 1/(lambda m) sum_i alpha_i y_i a_i");
  check_close("u[0]", u[0], 0.75, 0);
  check_close("u[1]", u[1], -6, 0);
  equation("gap = lambda/2 ||w - u||^2 = (1/8)(0.25 + 49)");
  check_close("gap", gap, 6.15625, 0);
}

static long double primal(size_t m, size_t n, const double *a,
                          const double *y, double lambda,
                          const double *w)
{
  long double p = 0;
  for (size_t j = 0; j < n; j++)
    p += (long double)lambda / 2 * w[j] * w[j];
  for (size_t i = 0; i < m; i++) {
    long double s = 1;
    for (size_t j = 0; j < n; j++)
      s -= (long double)y[i] * a[i * n + j] * w[j];
    if (s > 0) p += s * s / (2 * (long double)m);
  }
  return p;
}

static long double dual(size_t m, size_t n, const double *a,
                        const double *y, double lambda,
                        const double *alpha)
{
  long double d = 0;
  for (size_t i = 0; i < m; i++)
    d += alpha[i] * (1 - (long double)alpha[i] / 2) / m;
  for (size_t j = 0; j < n; j++) {
    long double u = 0;
    for (size_t i = 0; i < m; i++)
      u += (long double)alpha[i] * y[i] * a[i * n + j];
    u /= (long double)m * lambda;
    d -= lambda / 2 * u * u;
  }
  return d;
}

GRADE(property, difference, "the gap is P - D, and D a lower bound", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double off = 0, below = INFINITY;
  for (int trial = 0; trial < 100; trial++) {
    double a[60], y[12], w[5], v[5], alpha[12], u[5];
    for (int k = 0; k < 60; k++) a[k] = gr_rng_normal(&r);
    for (int i = 0; i < 12; i++) y[i] = gr_rng_normal(&r) > 0 ? 1 : -1;
    for (int j = 0; j < 5; j++) {
      w[j] = gr_rng_normal(&r), v[j] = 0.3 * gr_rng_normal(&r);
    }
    double gap = squared_hinge_gap(12, 5, a, y, 0.5, w, alpha, u);
    long double p = primal(12, 5, a, y, 0.5, w);
    long double d = dual(12, 5, a, y, 0.5, alpha);
    off = fmax(off, (double)fabsl(gap - (p - d)) / (1 + gap));
    below = fmin(below,
                 (double)(primal(12, 5, a, y, 0.5, v) - (p - gap)));
  }
  because("about two hundred products, rounded");
  equation("gap = P(w) - D(alpha)");
  check_le("|gap - (P - D)| / (1 + gap)", off, 0, 1e-12);
  equation("P(v) >= D(alpha) = P(w) - gap for all v");
  check_ge("P(v) - D(alpha)", below, 0, 1e-11);
}

GRADE(property, gradient, "gap = ||grad P||^2 / (2 lambda)", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double a[18], y[6], w[3], alpha[6], u[3], squares = 0, h = 1e-5;
  for (int k = 0; k < 18; k++) a[k] = gr_rng_normal(&r);
  for (int i = 0; i < 6; i++) y[i] = i % 2 ? 1 : -1;
  for (int j = 0; j < 3; j++) w[j] = gr_rng_normal(&r);
  double gap = squared_hinge_gap(6, 3, a, y, 2, w, alpha, u);
  for (int j = 0; j < 3; j++) {
    double at = w[j];
    w[j] = at + h;
    long double up = primal(6, 3, a, y, 2, w);
    w[j] = at - h;
    long double down = primal(6, 3, a, y, 2, w);
    w[j] = at;
    double slope = (double)((up - down) / (2 * h));
    squares += slope * slope;
  }
  because("differences of a function with kinks in its slope");
  equation("grad P(w) = lambda (w - u)");
  check_close("gap", gap, squares / 4, 1e-4 * (1 + gap));
}

GRADE(edge, small_gaps, "a gap of 2^-65 is not rounded away", 1)
{
  /* rows e_i, lambda m = 1: the optimum is w_i = y_i/2 */
  const double a[] = { 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1 };
  const double y[] = { 1, -1, 1, -1 };
  double w[4], alpha[4] = { 0 }, u[4] = { 0 };
  for (int i = 0; i < 4; i++) w[i] = y[i] * (0.5 + ldexp(1, -33));
  because("w - u = 2^-32 in each entry, exactly; relative to 2^-65");
  equation("lambda/2 ||w - u||^2 = (1/8) 4 (2^-32)^2");
  double gap = squared_hinge_gap(4, 4, a, y, 0.25, w, alpha, u);
  check_close("log2 of the gap", log2(gap), -65, 1e-8);
}

GRADE(edge, one, "m = n = 1, at the optimum, and all margins large", 4)
{
  const double a[] = { 1 }, y[] = { -1 }, w[] = { -0.5 };
  double alpha[1] = { 9 }, u[1] = { 9 };
  because("halves");
  equation("w = u at the optimum");
  check_close("gap at the optimum",
              squared_hinge_gap(1, 1, a, y, 1, w, alpha, u), 0, 0);
  check_close("u at the optimum", u[0], -0.5, 0);
  const double far[] = { -3 };
  equation("no row below the margin: alpha = 0, u = 0");
  check_close("gap with large margins",
              squared_hinge_gap(1, 1, a, y, 1, far, alpha, u), 4.5, 0);
  check_close("alpha with large margins", alpha[0], 0, 0);
}

GRADE(edge, nan, "NaN in w, NaN in a", 2)
{
  const double a[] = { 1, 2 }, y[] = { 1 }, w[] = { NAN, 2 };
  double alpha[1], u[2];
  equation("NaN in, NaN out");
  check_nan("gap, NaN in w", squared_hinge_gap(1, 2, a, y, 1, w, alpha, u));
  const double lost[] = { NAN, 2 }, v[] = { 1, 0.25 };
  check_nan("gap, NaN in a",
            squared_hinge_gap(1, 2, lost, y, 1, v, alpha, u));
}
