#include "grade.h"

GRADE(interface, writes_all_of_h, "writes h, and only h", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *a = grade_normals(&r, 15), *w = grade_normals(&r, 3);
  double *v = grade_normals(&r, 3), *h = grade_output(3), again[3];
  for (size_t j = 0; j < 3; j++) again[j] = 5;
  logistic_hessvec(5, 3, a, 0.5, w, v, h);
  logistic_hessvec(5, 3, a, 0.5, w, v, again);
  grade_written("h", h);
  grade_untouched("w", w);
  grade_untouched("v", v);
  because("the same input gives the same bits");
  check_vector("h of a second call", 3, again, h, 0);
}

GRADE(by_hand, two_rows, "two rows at margin zero, worked by hand", 2)
{
  const double a[] = { 1, 2, -3, -6 }, w[] = { 2, -1 }, v[] = { 1, 1 };
  double h[2] = { 0, 0 };
  logistic_hessvec(2, 2, a, 0.5, w, v, h);
  because("weights 1/4 and small integers: exact");
  equation("h = 1/m sum_i q(a_i'w) (a_i'v) a_i + lambda v, q(0) = 1/4");
  check_close("h[0]", h[0], 4.25, 0);
  check_close("h[1]", h[1], 8, 0);
}

GRADE(property, against_long_double,
      "many rows, against the formula in long double", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  size_t m = 37, n = 7;
  double *a = grade_normals(&r, m * n), *w = grade_normals(&r, n);
  double *v = grade_normals(&r, n), h[7] = { 0 }, want[7];
  long double sum[7] = { 0 };
  for (size_t i = 0; i < m; i++) {
    long double z = 0, s = 0;
    for (size_t j = 0; j < n; j++)
      z += (long double)a[i * n + j] * w[j];
    for (size_t j = 0; j < n; j++)
      s += (long double)a[i * n + j] * v[j];
    s *= expl(z) / ((1 + expl(z)) * (1 + expl(z)));
    for (size_t j = 0; j < n; j++) sum[j] += s * a[i * n + j];
  }
  for (size_t j = 0; j < n; j++)
    want[j] = (double)(sum[j] / m + (long double)0.01 * v[j]);
  logistic_hessvec(m, n, a, 0.01, w, v, h);
  because("sums of 37 products of size one, rounded");
  equation("q(z) = exp(z) / (1 + exp(z))^2");
  check_vector("h", n, h, want, 1e-12);
}

GRADE(property, symmetric, "u'(H v) = v'(H u), and H(-w) = H(w)", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double *a = grade_normals(&r, 45), *w = grade_normals(&r, 5);
  double *u = grade_normals(&r, 5), *v = grade_normals(&r, 5);
  double hu[5] = { 0 }, hv[5] = { 0 }, minus[5], other[5] = { 0 };
  for (size_t j = 0; j < 5; j++) minus[j] = -w[j];
  logistic_hessvec(9, 5, a, 0.3, w, u, hu);
  logistic_hessvec(9, 5, a, 0.3, w, v, hv);
  logistic_hessvec(9, 5, a, 0.3, minus, v, other);
  because("numbers of size one, rounded");
  equation("a Hessian is symmetric");
  check_close("u'Hv", gr_dot(5, u, hv), gr_dot(5, v, hu), 1e-12);
  equation("q(-z) = q(z)");
  check_vector("H(-w) v", 5, other, hv, 1e-12);
}

GRADE(edge, large_margins, "margins of 30, -30, 800 and -800", 4)
{
  const double a[] = { 1 }, v[] = { 1 };
  double w[] = { 30 }, h[1] = { 9 };
  logistic_hessvec(1, 1, a, 0, w, v, h);
  because("a few roundings");
  equation("q(30) = exp(-30) / (1 + exp(-30))^2");
  long double e = expl(-30);
  check_rel("h at 30", h[0], (double)(e / ((1 + e) * (1 + e))), 1e-12);
  w[0] = -30;
  logistic_hessvec(1, 1, a, 0, w, v, h);
  check_rel("h at -30", h[0], (double)(e / ((1 + e) * (1 + e))), 1e-12);
  because("exp(-800) is less than the smallest double");
  equation("q(800) = q(-800) = exp(-800), which is 0 to a double");
  w[0] = 800;
  logistic_hessvec(1, 1, a, 0, w, v, h);
  check_close("h at 800", h[0], 0, 0);
  w[0] = -800;
  logistic_hessvec(1, 1, a, 0, w, v, h);
  check_close("h at -800", h[0], 0, 0);
}
