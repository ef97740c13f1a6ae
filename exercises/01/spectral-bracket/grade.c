#include "grade.h"

typedef struct matrix {
  const double *a;
  double scale;
  size_t *calls;
} matrix;

static void dense(const void *ctx, size_t n, const double *x, double *y)
{
  const matrix *m = ctx;
  for (size_t i = 0; i < n; i++) {
    double sum = 0;
    for (size_t j = 0; j < n; j++) sum += m->a[i * n + j] * x[j];
    y[i] = m->scale * sum;
  }
  ++*m->calls;
}

/* 2 on the diagonal and 1 beside it */
static void path(const void *ctx, size_t n, const double *x, double *y)
{
  const matrix *m = ctx;
  for (size_t i = 0; i < n; i++)
    y[i] = 2 * x[i] + (i > 0 ? x[i - 1] : 0) +
        (i + 1 < n ? x[i + 1] : 0);
  ++*m->calls;
}

static const double small[] = { 2, 1, 1, 1 };

GRADE(interface, writes_everything, "writes both bounds, x and y", 5)
{
  size_t calls = 0;
  matrix m = { small, 1, &calls };
  double *x = grade_output(2), *y = grade_output(2);
  double *lower = grade_output(1), *upper = grade_output(1);
  size_t k = spectral_bracket(2, dense, &m, 1.05, 9, x, y, lower, upper);
  grade_written("x", x);
  grade_written("y", y);
  grade_written("lower", lower);
  grade_written("upper", upper);
  check_true("at least one product, and not more than 9", k >= 1 && k <= 9);
}

GRADE(by_hand, first_product, "(2 1; 1 1) after one product", 5)
{
  size_t calls = 0;
  matrix m = { small, 1, &calls };
  double x[2] = { 9, 9 }, y[2] = { 9, 9 }, lower = 9, upper = 9;
  const double one[] = { 1, 1 }, sums[] = { 3, 2 };
  size_t k = spectral_bracket(2, dense, &m, 1, 1, x, y, &lower, &upper);
  because("small integers");
  equation("x = (1, 1), y = (3, 2)");
  check_vector("last x", 2, x, one, 0);
  check_vector("last y", 2, y, sums, 0);
  equation("lower = x'y / x'x = 5/2");
  check_close("lower", lower, 2.5, 0);
  equation("upper = max(3/1, 2/1)");
  check_close("upper", upper, 3, 0);
  check_int("products returned", (long long)k, 1);
}

GRADE(by_hand, second_product, "(2 1; 1 1) after two products", 5)
{
  size_t calls = 0;
  matrix m = { small, 1, &calls };
  double x[2] = { 9, 9 }, y[2] = { 9, 9 }, lower = 9, upper = 9;
  size_t k = spectral_bracket(2, dense, &m, 1, 2, x, y, &lower, &upper);
  because("thirds are rounded");
  equation("x = y / max y = (1, 2/3)");
  check_close("x[0]", x[0], 1, 1e-13);
  check_close("x[1]", x[1], 2. / 3, 1e-13);
  equation("y = (8/3, 5/3): lower = (34/9)/(13/9)");
  check_close("lower", lower, 34. / 13, 1e-13);
  equation("upper = max((8/3)/1, (5/3)/(2/3))");
  check_close("upper", upper, 8. / 3, 1e-13);
  check_int("products returned", (long long)k, 2);
}

GRADE(property, encloses, "random matrices: the bounds enclose L", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  double above = -INFINITY, below = INFINITY, agree = -INFINITY;
  for (int trial = 0; trial < 40; trial++) {
    double a[49], q[49], w[7], x[7], y[7], lower = NAN, upper = NAN;
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j <= i; j++) {
        double u = gr_rng_uniform(&r);
        a[7 * i + j] = a[7 * j + i] = i == j ? 1 + u : u * u;
      }
    }
    size_t calls = 0;
    matrix m = { a, 1, &calls };
    for (size_t most = 1; most < 9; most++) {
      spectral_bracket(7, dense, &m, 1, most, x, y, &lower, &upper);
      gr_copy(49, a, q);
      if (gr_eigen(7, q, w, NULL)) return;
      double largest = fmax(w[0], w[6]);
      above = fmax(above, lower - largest);
      below = fmin(below, upper - largest);
    }
    spectral_bracket(7, dense, &m, 1.0001, 1000, x, y, &lower, &upper);
    agree = fmax(agree, upper / lower - 1.0001);
  }
  because("eigenvalues below ten, rounded");
  equation("x'Mx / x'x <= L <= max_i (Mx)_i / x_i");
  check_le("lower - L", above, 0, 1e-12);
  check_ge("upper - L", below, 0, 1e-12);
  equation("ends when upper <= ratio * lower");
  check_le("upper/lower - ratio at the end", agree, 0, 1e-12);
}

GRADE(rate, path_of_fifty, "2 on the diagonal, 1 beside it, n = 50", 3)
{
  size_t calls = 0;
  matrix m = { NULL, 1, &calls };
  double x[50] = { 0 }, y[50] = { 0 }, lower = NAN, upper = NAN;
  double exact = 4 * pow(cos(acos(-1) / 102), 2);
  size_t k = spectral_bracket(50, path, &m, 1.001, 100000, x, y, &lower,
                              &upper);
  predicted((double)calls);
  because("products of size four, rounded");
  equation("L = 4 cos^2(pi/102)");
  check_le("lower - L", lower - exact, 0, 1e-12);
  check_ge("upper - L", upper - exact, 0, 1e-12);
  size_t others = 0;
  matrix same = { NULL, 1, &others };
  reference_spectral_bracket(50, path, &same, 1.001, 100000, x, y,
                             &lower, &upper);
  check_int("products", (long long)k, (long long)others);
}

GRADE(edge, diagonal, "a multiple of the identity, and n = 1", 4)
{
  const double a[] = { 3, 0, 0, 3 };
  size_t calls = 0;
  matrix m = { a, 1, &calls };
  double x[2], y[2], lower = 9, upper = 9;
  because("exact");
  equation("both bounds are 3 after the first product");
  check_int("products", (long long)spectral_bracket(
            2, dense, &m, 1, 50, x, y, &lower, &upper), 1);
  check_close("lower", lower, 3, 0);
  check_close("upper", upper, 3, 0);
  spectral_bracket(1, dense, &m, 1, 50, x, y, &lower, &upper);
  check_close("upper for n = 1", upper, 3, 0);
}

GRADE(edge, sizes, "matrices of size 1e-200 and 1e200", 4)
{
  size_t calls = 0;
  matrix tiny = { small, 1e-200, &calls };
  matrix huge = { small, 1e200, &calls };
  double x[2], y[2], lower = 9, upper = 9;
  double exact = (3 + sqrt(5)) / 2;
  spectral_bracket(2, dense, &tiny, 1 + 1e-9, 60, x, y, &lower, &upper);
  because("the bounds agree to 1e-9");
  equation("L = (3 + sqrt 5)/2 times the size");
  check_close("lower / 1e-200", lower / 1e-200, exact, 1e-7);
  check_close("upper / 1e-200", upper / 1e-200, exact, 1e-7);
  spectral_bracket(2, dense, &huge, 1 + 1e-9, 60, x, y, &lower, &upper);
  check_close("lower / 1e200", lower / 1e200, exact, 1e-7);
  check_close("upper / 1e200", upper / 1e200, exact, 1e-7);
}

GRADE(edge, nan, "a NaN ends it", 3)
{
  const double a[] = { 2, NAN, NAN, 1 };
  size_t calls = 0;
  matrix m = { a, 1, &calls };
  double x[2], y[2], lower = 9, upper = 9;
  size_t k = spectral_bracket(2, dense, &m, 1, 50, x, y, &lower, &upper);
  check_nan("lower", lower);
  check_nan("upper", upper);
  check_int("products", (long long)k, 1);
}

GRADE(cost, one_product_a_step, "as many products as it says", 2)
{
  size_t calls = 0;
  matrix m = { NULL, 1, &calls };
  double x[50], y[50], lower, upper;
  size_t k = spectral_bracket(50, path, &m, 1, 25, x, y, &lower, &upper);
  equation("one product a step");
  check_int("products of most = 25", (long long)calls, 25);
  check_int("products returned", (long long)k, 25);
}
