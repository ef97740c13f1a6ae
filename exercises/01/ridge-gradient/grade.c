#include "grade.h"

GRADE(interface, writes_all_of_g, "writes n + 1 entries, and only those",
      6)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *a = grade_normals(&r, 15), *b = grade_normals(&r, 5);
  double *x = grade_normals(&r, 4), *g = grade_output(4);
  double f = ridge_gradient(5, 3, a, b, 0.5, x, g);
  grade_written("g", g);
  grade_untouched("a", a);
  grade_untouched("b", b);
  grade_untouched("x", x);
  double *again = grade_output(4);
  because("the same input gives the same bits");
  check_close("f of a second call", ridge_gradient(5, 3, a, b, 0.5, x,
              again), f, 0);
  check_vector("g of a second call", 4, again, g, 0);
}

GRADE(by_hand, two_rows, "two rows, worked by hand", 4)
{
  /* residuals -1 and 4 */
  const double a[] = { 1, 2, 3, -1 }, b[] = { 2, 4 };
  const double x[] = { 2, -1, 1 };
  double g[3] = { 0, 0, 0 };
  because("integers and halves: nothing is rounded");
  equation("f = 1/(2m) sum_i (a_i'w + c - b_i)^2 + lambda/2 ||w||^2");
  check_close("f", ridge_gradient(2, 2, a, b, 0.5, x, g), 5.5, 0);
  equation("df/dw = (1/m) sum_i r_i a_i + lambda w");
  check_close("g[0] = df/dw_1", g[0], 6.5, 0);
  check_close("g[1] = df/dw_2", g[1], -3.5, 0);
  equation("df/dc = (1/m) sum_i r_i");
  check_close("g[2] = df/dc", g[2], 1.5, 0);
}

typedef struct ridge {
  size_t m;
  const double *a, *b;
  double lambda;
} ridge;

static double value(const void *ctx, size_t n, const double *x)
{
  const ridge *d = ctx;
  double unused[64];
  return ridge_gradient(d->m, n - 1, d->a, d->b, d->lambda, x, unused);
}

static void gradient(const void *ctx, size_t n, const double *x,
                     double *g)
{
  const ridge *d = ctx;
  ridge_gradient(d->m, n - 1, d->a, d->b, d->lambda, x, g);
}

GRADE(property, gradient_of_the_value,
      "the gradient is that of your own value", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  ridge d = { 9, grade_normals(&r, 45), grade_normals(&r, 9), 0.7 };
  gr_problem p = { .name = "ridge", .n = 6, .ctx = &d, .value = value,
                   .gradient = gradient };
  gr_hints hints = { .m = 9, .lambda = 0.7 };
  equation("f(x + t d) = f(x) + t g'd + O(t^2)");
  grade_gradient("gradient", &p, grade_normals(&r, 6), &hints, seed);
}

/* Both in long double, by the definition; returns f. */
static double exact(size_t m, size_t n, const double *a, const double *b,
                    double lambda, const double *x, double *g)
{
  long double f = 0, s[64] = { 0 };
  for (size_t i = 0; i < m; i++) {
    long double r = (long double)x[n] - b[i];
    for (size_t j = 0; j < n; j++) r += (long double)a[i * n + j] * x[j];
    for (size_t j = 0; j < n; j++) s[j] += r * a[i * n + j] / m;
    s[n] += r / m;
    f += r * r / (2 * (long double)m);
  }
  for (size_t j = 0; j < n; j++) {
    s[j] += (long double)lambda * x[j];
    f += (long double)lambda * x[j] * x[j] / 2;
  }
  for (size_t j = 0; j <= n; j++) g[j] = (double)s[j];
  return (double)f;
}

GRADE(property, against_long_double,
      "many rows, against the formula in long double", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  size_t m = 101, n = 13;
  double *a = grade_normals(&r, m * n), *b = grade_normals(&r, m);
  double *x = grade_normals(&r, n + 1), g[14] = { 0 }, want[14];
  double f = exact(m, n, a, b, 0.01, x, want);
  because("about 1400 products of size one, rounded");
  equation("f = 1/(2m) sum_i (a_i'w + c - b_i)^2 + lambda/2 ||w||^2");
  check_rel("f", ridge_gradient(m, n, a, b, 0.01, x, g), f, 1e-13);
  equation("df/dw = (1/m) sum_i r_i a_i + lambda w, df/dc = mean of r");
  check_vector("g", n + 1, g, want, 1e-12);
}

GRADE(property, moves_with_the_data,
      "adding t to b and to c changes nothing", 2)
{
  gr_rng r = gr_rng_make(seed, 4);
  double *a = grade_normals(&r, 21), *b = grade_normals(&r, 7);
  double *x = grade_normals(&r, 4), g[4] = { 0 }, moved[4] = { 0 };
  double f = ridge_gradient(7, 3, a, b, 0.3, x, g);
  for (size_t i = 0; i < 7; i++) b[i] += 2;
  x[3] += 2;
  because("residuals of size ten, rounded");
  equation("(a_i'w + (c + t)) - (b_i + t) = a_i'w + c - b_i");
  check_close("f", ridge_gradient(7, 3, a, b, 0.3, x, moved), f, 1e-12);
  check_vector("g", 4, moved, g, 1e-12);
}

GRADE(edge, one_row, "m = n = 1, and lambda = 0", 3)
{
  const double a[] = { 3 }, b[] = { 1 }, x[] = { 2, -1 };
  double g[2] = { 0, 0 };
  because("small integers");
  equation("f = (3 w + c - 1)^2 / 2 at w = 2, c = -1");
  check_close("f", ridge_gradient(1, 1, a, b, 0, x, g), 8, 0);
  check_close("g[0]", g[0], 12, 0);
  check_close("g[1]", g[1], 4, 0);
}

GRADE(edge, minimizer, "at a perfect fit the gradient is lambda w", 2)
{
  /* b = A w + c for w = (1, -2), c = 3 */
  const double a[] = { 1, 0, 0, 1, 2, 2 }, b[] = { 4, 1, 1 };
  const double x[] = { 1, -2, 3 }, want[] = { 0.25, -0.5, 0 };
  double g[3] = { 9, 9, 9 };
  because("small integers");
  equation("r = 0: g = (lambda w, 0)");
  check_close("f", ridge_gradient(3, 2, a, b, 0.25, x, g), 0.625, 0);
  check_vector("g", 3, g, want, 0);
}

GRADE(edge, nan_is_kept, "a NaN in b shows in the value and in g", 2)
{
  const double a[] = { 1, 2, 3, 4 }, b[] = { 0, NAN }, x[] = { 1, 1, 0 };
  double g[3] = { 0, 0, 0 };
  equation("NaN in, NaN out");
  check_nan("f", ridge_gradient(2, 2, a, b, 1, x, g));
  check_nan("g[2]", g[2]);
}
