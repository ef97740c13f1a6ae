#include "grade.h"

/* A dense symmetric matrix that counts its products. */
typedef struct dense {
  const double *a;
  size_t *calls;
} dense;

static void apply(const void *ctx, size_t n, const double *x, double *y)
{
  const dense *d = ctx;
  ++*d->calls;
  for (size_t i = 0; i < n; i++) {
    double s = 0;
    for (size_t j = 0; j < n; j++) s += d->a[i * n + j] * x[j];
    y[i] = s;
  }
}

static void stretch(const void *ctx, size_t n, const double *x,
                    double *y)
{
  const double *w = ctx;
  for (size_t i = 0; i < n; i++) y[i] = w[i] * x[i];
}

/* B'B/n + I/4 */
static void draw(gr_rng *r, size_t n, double *a)
{
  double b[64];
  gr_rng_normals(r, n * n, b);
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++) {
      double s = i == j ? 0.25 : 0;
      for (size_t k = 0; k < n; k++)
        s += b[k * n + i] * b[k * n + j] / (double)n;
      a[i * n + j] = s;
    }
}

GRADE(interface, solved_stays, "a solution stays; inputs stay", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  const double w[] = { 1, 2, 4 }, solution[] = { 3, -1, 2 };
  const double right[] = { 3, -2, 8 };
  double *b = grade_input(3, right), x[] = { 3, -1, 2 };
  double *work = grade_output(9);
  because("small integers: r = 0");
  equation("r_0 = b - A x_0 = 0");
  check_int("steps made from a solution",
            (long long)conjugate(3, stretch, w, b, 3, x, work), 0);
  check_vector("x, which solves A x = b", 3, x, solution, 0);
  grade_untouched("b", b);
  double *y = grade_normals(&r, 3), z[3];
  gr_copy(3, y, z);
  conjugate(3, stretch, w, b, 2, y, work);
  grade_written("inside the arrays", y);
  gr_fill(9, 1e9, work);
  conjugate(3, stretch, w, b, 2, z, work);
  because("the same input gives the same bits");
  check_vector("x of a second call", 3, z, y, 0);
}

GRADE(by_hand, from_zero, "A = diag(1, 3), b = (3, 3), from zero", 5)
{
  const double w[] = { 1, 3 }, b[] = { 3, 3 };
  double x[2] = { 0, 0 }, work[6];
  because("halves and quarters");
  equation("alpha_0 = r'r/p'Ap = 18/36");
  conjugate(2, stretch, w, b, 1, x, work);
  check_close("x_1, first entry", x[0], 1.5, 0);
  check_close("x_1, second entry", x[1], 1.5, 0);
  because("alpha_1 = 2/3 is rounded");
  equation("r_1 = (3, -3)/2, beta_0 = 1/4, p_1 = (9, -3)/4");
  gr_fill(2, 0, x);
  size_t made = conjugate(2, stretch, w, b, 2, x, work);
  equation("alpha_1 = r_1'r_1/p_1'Ap_1 = (9/2)/(27/4)");
  check_close("x_2, first entry", x[0], 3, 1e-14);
  check_close("x_2, second entry", x[1], 1, 1e-14);
  check_int("steps made", (long long)made, 2);
}

GRADE(by_hand, from_elsewhere, "the same system, from (1, -1)", 2)
{
  const double w[] = { 1, 3 }, b[] = { 3, 3 };
  double x[2] = { 1, -1 }, work[6];
  conjugate(2, stretch, w, b, 1, x, work);
  because("one division by seven");
  equation("p_0 = r_0 = b - A x_0 = (2, 6), alpha_0 = 40/112");
  check_close("x_1, first entry", x[0], 12 / 7., 1e-14);
  check_close("x_1, second entry", x[1], 8 / 7., 1e-14);
}

GRADE(property, few_eigenvalues, "three eigenvalues, three steps", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = 0, early = INFINITY;
  for (int trial = 0; trial < 50; trial++) {
    double w[9], b[9], x[9], y[9], work[27], after = 0, before = 0;
    for (int i = 0; i < 9; i++) w[i] = 1 + 2 * (i % 3);
    gr_rng_normals(&r, 9, b);
    gr_rng_normals(&r, 9, x);
    gr_copy(9, x, y);
    conjugate(9, stretch, w, b, 3, x, work);
    conjugate(9, stretch, w, b, 2, y, work);
    for (int i = 0; i < 9; i++) {
      after = fmax(after, fabs(b[i] - w[i] * x[i]));
      before = fmax(before, fabs(b[i] - w[i] * y[i]));
    }
    worst = fmax(worst, after);
    early = fmin(early, before);
  }
  because("rounding of three steps");
  equation("m distinct eigenvalues: r_m = 0");
  check_le("largest residual after three steps", worst, 0, 1e-12);
  check_ge("and least after two", early, 1e-8, 0);
}

GRADE(property, as_cholesky, "n steps, against Cholesky", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double worst = 0;
  for (int trial = 0; trial < 20; trial++) {
    double a[64], l[64], b[8], x[8], want[8], work[24];
    size_t calls = 0;
    draw(&r, 8, a);
    dense d = { a, &calls };
    gr_copy(64, a, l);
    gr_rng_normals(&r, 8, b);
    gr_rng_normals(&r, 8, x);
    if (gr_cholesky(8, l) != GR_OK) return;
    gr_copy(8, b, want);
    gr_cholesky_solve(8, l, want);
    conjugate(8, apply, &d, b, 12, x, work);
    for (int i = 0; i < 8; i++)
      worst = fmax(worst, fabs(x[i] - want[i]));
  }
  because("the residuals lose a little of their orthogonality");
  equation("r_0, ..., r_{n-1} are orthogonal, so r_n = 0");
  check_le("largest error", worst, 0, 1e-9);
}

GRADE(property, with_the_book, "step by step with the solution", 1)
{
  gr_rng r = gr_rng_make(seed, 4);
  double a[64], b[8], start[8], got[72], want[72], work[24];
  size_t calls = 0;
  draw(&r, 8, a);
  dense d = { a, &calls };
  gr_rng_normals(&r, 8, b);
  gr_rng_normals(&r, 8, start);
  for (size_t k = 0; k < 9; k++) {
    gr_copy(8, start, got + 8 * k);
    gr_copy(8, start, want + 8 * k);
    conjugate(8, apply, &d, b, k, got + 8 * k, work);
    reference_conjugate(8, apply, &d, b, k, want + 8 * k, work);
  }
  because("eight steps of rounding, in another order");
  equation("x+ = x + alpha p, r+ = r - alpha A p, p+ = r+ + beta p");
  grade_lockstep("x", 9, 8, got, want, 1e-9);
}

GRADE(property, units, "4 A and 4 b, 2^-100 b and x; and a shift", 3)
{
  gr_rng r = gr_rng_make(seed, 5);
  double a[25], b[5], x[5], y[5], z[5], s[5], as[5], work[15];
  size_t calls = 0;
  draw(&r, 5, a);
  dense d = { a, &calls };
  gr_rng_normals(&r, 5, b);
  gr_rng_normals(&r, 5, x);
  gr_rng_normals(&r, 5, s);
  gr_copy(5, x, y);
  for (int i = 0; i < 5; i++) z[i] = x[i] + s[i];
  conjugate(5, apply, &d, b, 3, x, work);
  gr_gemv(5, 5, a, s, as);
  gr_axpy(5, 1, as, b);
  conjugate(5, apply, &d, b, 3, z, work);
  gr_axpy(5, -1, as, b);
  gr_axpy(5, -1, s, z);
  because("three steps of rounding");
  equation("A (x + s) = b + A s");
  check_vector("x moved by s", 5, z, x, 1e-10);
  gr_gemv(5, 5, a, s, as);
  gr_scale(25, 4, a);
  gr_rng q = gr_rng_make(seed, 5);
  double unused[25];
  draw(&q, 5, unused);
  gr_rng_normals(&q, 5, b);
  gr_scale(5, 4, b);
  conjugate(5, apply, &d, b, 3, y, work);
  because("a power of two: the same bits");
  equation("alpha is proportional to 1/A, beta has no units");
  check_vector("x for 4 A and 4 b", 5, y, x, 0);
  gr_rng t = gr_rng_make(seed, 5);
  draw(&t, 5, a);
  gr_rng_normals(&t, 5, b);
  gr_rng_normals(&t, 5, y);
  gr_scale(5, 0x1p-100, b);
  gr_scale(5, 0x1p-100, y);
  conjugate(5, apply, &d, b, 3, y, work);
  gr_scale(5, 0x1p100, y);
  equation("ends where r = 0, not where it is small");
  check_vector("2^100 x, for 2^-100 b and x_0", 5, y, x, 0);
}

static double energy(size_t n, const double *w, const double *x)
{
  double f = 0;
  for (size_t i = 0; i < n; i++) f += w[i] * x[i] * x[i] / 2;
  return f;
}

GRADE(rate, chebyshev,
      "condition 100: below the bound in every step", 2)
{
  static double share[41], w[100], x[100], work[300];
  const double zero[100] = { 0 };
  gr_rng r = gr_rng_make(seed, 6);
  double start[100], worst = 0, q = 9. / 11;
  for (int i = 0; i < 100; i++) w[i] = 1 + i;
  gr_rng_normals(&r, 100, start);
  for (size_t k = 0; k <= 40; k++) {
    gr_copy(100, start, x);
    conjugate(100, stretch, w, zero, k, x, work);
    double bound = 2 / (pow(q, (double)k) + pow(q, -(double)k));
    share[k] = energy(100, w, x) / energy(100, w, start);
    share[k] /= bound * bound;
    worst = fmax(worst, share[k]);
  }
  grade_curve("yours", 41, share);
  because("the start itself, k = 0, attains it");
  equation("f(x_k) - f* <= (2/(q^k + q^-k))^2 (f(x_0) - f*)");
  check_le("largest share of the bound", worst, 1, 1e-12);
  equation("ends where r = 0, not where it is small");
  gr_copy(100, start, x);
  check_int("steps made of 200",
            (long long)conjugate(100, stretch, w, zero, 200, x, work), 200);
}

GRADE(edge, one_step, "A = 4 I, n = 1, b = 0, no step", 7)
{
  const double w[] = { 4, 4, 4 }, b[] = { 8, -4, 12 };
  double x[3] = { 1, 1, 1 }, work[9];
  because("powers of two");
  equation("A = 4 I: alpha = 1/4, and r_1 = 0");
  size_t made = conjugate(3, stretch, w, b, 10, x, work);
  check_int("steps made for A = 4 I", (long long)made, 1);
  check_vector("x for A = 4 I", 3, x, (double[]){ 2, -1, 3 }, 0);
  double y = 100;
  made = conjugate(1, stretch, w, b, 10, &y, work);
  check_int("steps made for n = 1", (long long)made, 1);
  check_close("x for n = 1", y, 2, 0);
  double z[3] = { 0, 0, 0 };
  const double none[] = { 0, 0, 0 };
  made = conjugate(3, stretch, w, none, 10, z, work);
  check_int("steps made for b = 0 from zero", (long long)made, 0);
  check_vector("x for b = 0", 3, z, none, 0);
  double u[3] = { 5, 6, 7 };
  conjugate(3, stretch, w, b, 0, u, work);
  check_vector("x after no step", 3, u, (double[]){ 5, 6, 7 }, 0);
}

GRADE(edge, condition, "condition 1e12, and a NaN", 2)
{
  const double w[] = { 1, 1e6, 1e12 }, zero[] = { 0, 0, 0 };
  double rise = -INFINITY, before = INFINITY, work[9];
  for (size_t k = 0; k <= 6; k++) {
    double x[3] = { 1, 1e-3, 1e-6 };
    conjugate(3, stretch, w, zero, k, x, work);
    double f = energy(3, w, x);
    if (k > 0) rise = fmax(rise, f / before - 1);
    before = f > 0 ? f : 1e-300;
  }
  because("a relative rounding error of the energy");
  equation("f(x_{k+1}) <= f(x_k)");
  check_le("largest relative rise of the energy", rise, 0, 1e-9);
  const double bad[] = { NAN, 1, 1 };
  double x[3] = { 0, 0, 0 };
  conjugate(3, stretch, w, bad, 1, x, work);
  check_nan("x with a NaN in b", x[0]);
}

GRADE(cost, products, "one product a step, and one before", 2)
{
  gr_rng r = gr_rng_make(seed, 7);
  double a[64], b[8], x[8], work[24];
  size_t calls = 0;
  draw(&r, 8, a);
  dense d = { a, &calls };
  gr_rng_normals(&r, 8, b);
  gr_rng_normals(&r, 8, x);
  conjugate(8, apply, &d, b, 6, x, work);
  equation("r_{k+1} = r_k - alpha_k A p_k");
  check_int("products in six steps", (long long)calls, 7);
  const double eye[] = { 1, 0, 0, 1 }, c[] = { 3, 4 };
  dense e = { eye, &calls };
  double at[2] = { 0, 0 };
  calls = 0;
  conjugate(2, apply, &e, c, 10, at, work);
  check_int("products when the first step arrives", (long long)calls,
            2);
}
