#include "grade.h"

GRADE(interface, writes_all_of_g, "writes n entries, and only those", 6)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *a = grade_normals(&r, 15), *b = grade_normals(&r, 5);
  double *x = grade_normals(&r, 3), *z = grade_output(5);
  double *g = grade_output(3);
  double f = log_sum_exp(5, 3, a, b, x, z, g);
  grade_written("g", g);
  grade_untouched("a", a);
  grade_untouched("b", b);
  grade_untouched("x", x);
  double most = -INFINITY;
  for (size_t i = 0; i < 5; i++)
    most = fmax(most, gr_dot(3, a + 3 * i, x) + b[i]);
  because("rounding of numbers of size one");
  equation("max_i z_i <= f <= max_i z_i + log m");
  check_ge("f", f, most, 1e-12);
  check_le("f", f, most + log(5.), 1e-12);
}

GRADE(by_hand, two_rows, "weights 3/4 and 1/4, worked by hand", 4)
{
  /* exponents log 6 and log 2 at x = (1, 0, 1) */
  const double l2 = log(2), l3 = log(3);
  const double a[] = { 1, 5, -1, 3, 1, -2 }, x[] = { 1, 0, 1 };
  const double b[] = { l2 + l3, l2 - 1 };
  double g[3] = { 0, 0, 0 }, z[2];
  because("logarithms rounded");
  equation("f = log sum_i exp(a_i'x + b_i)");
  check_close("f = log(6 + 2)", log_sum_exp(2, 3, a, b, x, z, g), 3 * l2,
              1e-14);
  equation("g = sum_i p_i a_i, p = (3/4, 1/4)");
  check_close("g[0]", g[0], 1.5, 1e-14);
  check_close("g[1]", g[1], 4, 1e-14);
  check_close("g[2]", g[2], -1.25, 1e-14);
}

typedef struct rows {
  size_t m;
  const double *a, *b;
} rows;

static double value(const void *ctx, size_t n, const double *x)
{
  const rows *d = ctx;
  double z[16], unused[16];
  return log_sum_exp(d->m, n, d->a, d->b, x, z, unused);
}

static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const rows *d = ctx;
  double z[16];
  log_sum_exp(d->m, n, d->a, d->b, x, z, g);
}

GRADE(property, gradient_of_the_value,
      "the gradient is that of your own value", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  rows d = { 7, grade_normals(&r, 28), grade_normals(&r, 7) };
  gr_problem p = { .name = "log-sum-exp", .n = 4, .ctx = &d,
                   .value = value, .gradient = gradient };
  equation("f(x + t d) = f(x) + t g'd + O(t^2)");
  grade_gradient("gradient", &p, grade_normals(&r, 4), NULL, seed);
}

GRADE(property, shift, "adding t to every b_i adds t to f", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double a[15], b[5], x[3], z[5], g[3] = { 0 }, moved[3] = { 0 };
  gr_rng_normals(&r, 15, a);
  gr_rng_normals(&r, 5, b);
  gr_rng_normals(&r, 3, x);
  double f = log_sum_exp(5, 3, a, b, x, z, g);
  for (size_t i = 0; i < 5; i++) b[i] += 300;
  because("exponents of size 300, rounded");
  equation("log sum exp(z_i + t) = t + log sum exp z_i");
  check_close("f", log_sum_exp(5, 3, a, b, x, z, moved), f + 300, 1e-11);
  check_vector("g", 3, moved, g, 1e-11);
}

GRADE(edge, large, "exponents of 1000 and of -1000", 6)
{
  const double a[] = { 1000, 999 }, b[] = { 0, 0 };
  double z[2], g = NAN, x = 1;
  const double p = 1 / (1 + exp(-1.));
  because("exponents of 1000 have an ulp of 1e-13; a thousand times");
  equation("f = 1000 + log(1 + e^-1), g = 999 + p, p = 1/(1 + e^-1)");
  check_close("f at 1000, 999", log_sum_exp(2, 1, a, b, &x, z, &g),
              1000 - log(p), 1e-9);
  check_close("g at 1000, 999", g, 999 + p, 1e-9);
  x = -1;
  equation("f = -999 + log(1 + e^-1), g = 1000 - p");
  check_close("f at -1000, -999", log_sum_exp(2, 1, a, b, &x, z, &g),
              -999 - log(p), 1e-9);
  check_close("g at -1000, -999", g, 1000 - p, 1e-9);
  equation("exponents -5 and -1997: f = -5, g = 5");
  const double far[] = { 5, -3 }, shift[] = { 0, -2000 };
  check_close("f, one row far below", log_sum_exp(2, 1, far, shift, &x, z,
              &g), -5, 0);
  check_close("g, one row far below", g, 5, 0);
}

GRADE(edge, one, "m = n = 1, and a NaN", 3)
{
  const double a = 3, b = -1, x = 2;
  double z, g = 0;
  because("small integers");
  equation("f = a x + b, g = a");
  check_close("f", log_sum_exp(1, 1, &a, &b, &x, &z, &g), 5, 0);
  check_close("g", g, 3, 0);
  const double rows2[] = { 1, NAN }, b2[] = { 0, 0 };
  double z2[2];
  check_nan("f with a NaN", log_sum_exp(2, 1, rows2, b2, &x, z2, &g));
}
