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

static double form(size_t n, const double *a, const double *b,
                   const double *x)
{
  double f = 0;
  for (size_t i = 0; i < n; i++) {
    double s = 0;
    for (size_t j = 0; j < n; j++) s += a[i * n + j] * x[j];
    f += x[i] * (s / 2 - b[i]);
  }
  return f;
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

GRADE(interface, writes_the_path, "writes all rows but the first", 6)
{
  gr_rng r = gr_rng_make(seed, 1);
  double a[16];
  size_t calls = 0;
  draw(&r, 4, a);
  dense d = { a, &calls };
  double *b = grade_normals(&r, 4), *path = grade_output(24);
  double *work = grade_output(8), *again = grade_output(24);
  double start[4];
  gr_rng_normals(&r, 4, start);
  gr_copy(4, start, path);
  gr_copy(4, start, again);
  exact_steps(4, apply, &d, b, 5, path, work);
  grade_written("path", path);
  grade_untouched("b", b);
  because("the start is an input");
  check_vector("row 0", 4, path, start, 0);
  exact_steps(4, apply, &d, b, 5, again, work);
  because("the same input gives the same bits");
  check_vector("path of a second call", 24, again, path, 0);
  double short_path[8] = { 0 };
  gr_copy(4, start, short_path);
  gr_fill(8, 1e9, work);
  exact_steps(4, apply, &d, b, 1, short_path, work);
  check_vector("row 1, when one step is asked for", 8, short_path, path,
               0);
  grade_written("path, once more", path);
}

GRADE(by_hand, two_steps, "A = diag(1, 3), b = (1, 3), from (4, 2)", 5)
{
  const double a[] = { 1, 0, 0, 3 }, b[] = { 1, 3 };
  size_t calls = 0;
  dense d = { a, &calls };
  double path[6] = { 4, 2, 0, 0, 0, 0 }, work[4] = { 0 };
  size_t taken = exact_steps(2, apply, &d, b, 2, path, work);
  because("r = (-3, -3), r'r = 18, r'Ar = 36: halves and quarters");
  equation("t = r'r / r'Ar,  x + t r");
  check_close("x_1, first entry", path[2], 2.5, 0);
  check_close("x_1, second entry", path[3], 0.5, 0);
  equation("r_1 = r_0 - t A r_0 = (-3/2, 3/2)");
  check_close("x_2, first entry", path[4], 1.75, 0);
  check_close("x_2, second entry", path[5], 1.25, 0);
  check_int("steps taken", (long long)taken, 2);
}

GRADE(by_hand, another_step, "A = (2 1; 1 2), b = 0, from (2, 0)", 4)
{
  const double a[] = { 2, 1, 1, 2 }, b[] = { 0, 0 };
  size_t calls = 0;
  dense d = { a, &calls };
  double path[6] = { 2, 0, 0, 0, 0, 0 }, work[4] = { 0 };
  exact_steps(2, apply, &d, b, 2, path, work);
  because("two divisions");
  equation("r = (-4, -2), r'r = 20, r'Ar = 56, t = 5/14");
  check_close("x_1, first entry", path[2], 4 / 7., 1e-14);
  check_close("x_1, second entry", path[3], -5 / 7., 1e-14);
  equation("r_1 = (-3, 6)/7, r'r = 45/49, r'Ar = 54/49, t = 5/6");
  check_close("x_2, first entry", path[4], 3 / 14., 1e-14);
  check_close("x_2, second entry", path[5], 0, 1e-14);
}

GRADE(property, least_on_the_line,
      "each step ends where the line turns", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = 0, rise = -INFINITY;
  for (int trial = 0; trial < 20; trial++) {
    double a[49], b[7], path[77] = { 0 }, work[14], r0[7], r1[7];
    size_t calls = 0;
    draw(&r, 7, a);
    dense d = { a, &calls };
    gr_rng_normals(&r, 7, b);
    gr_rng_normals(&r, 7, path);
    exact_steps(7, apply, &d, b, 10, path, work);
    for (int k = 0; k < 10; k++) {
      const double *x = path + 7 * k;
      gr_gemv(7, 7, a, x, r0);
      gr_gemv(7, 7, a, x + 7, r1);
      gr_axpby(7, 1, b, -1, r0);
      gr_axpby(7, 1, b, -1, r1);
      worst = fmax(worst, fabs(gr_dot(7, r0, r1)) /
                              (gr_norm2(7, r0) * gr_norm2(7, r1)));
      rise = fmax(rise, form(7, a, b, x + 7) - form(7, a, b, x));
    }
  }
  because("ten steps of rounding, over residuals that shrink");
  equation("d/dt f(x_k + t r_k) = -r_{k+1}'r_k = 0");
  check_close("cosine of residuals that follow each other", worst, 0,
              1e-9);
  because("values of order ten");
  check_le("rise of f", rise, 0, 1e-13);
}

GRADE(property, with_the_book, "step by step with the solution", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double a[36], b[6], path[126] = { 0 }, want[126], work[12];
  size_t calls = 0;
  draw(&r, 6, a);
  dense d = { a, &calls };
  gr_rng_normals(&r, 6, b);
  gr_rng_normals(&r, 6, want);
  gr_copy(6, want, path);
  reference_exact_steps(6, apply, &d, b, 20, want, work);
  exact_steps(6, apply, &d, b, 20, path, work);
  because("twenty steps of rounding, in another order");
  equation("x_{k+1} = x_k + (r'r / r'Ar) r,  r = b - A x_k");
  grade_lockstep("x", 21, 6, path, want, 1e-10);
}

GRADE(property, units, "4 A and 4 b, 2^-100 b and x; and a shift", 3)
{
  gr_rng r = gr_rng_make(seed, 4);
  double a[25], b[5], path[55] = { 0 }, other[55] = { 9 }, work[10];
  double s[5], as[5];
  size_t calls = 0;
  draw(&r, 5, a);
  dense d = { a, &calls };
  gr_rng_normals(&r, 5, b);
  gr_rng_normals(&r, 5, path);
  gr_copy(5, path, other);
  exact_steps(5, apply, &d, b, 10, path, work);
  gr_scale(25, 4, a);
  gr_scale(5, 4, b);
  exact_steps(5, apply, &d, b, 10, other, work);
  because("a power of two: the same bits");
  equation("f and 4 f have the same valleys");
  check_vector("path of 4 f", 55, other, path, 0);
  gr_scale(5, 0x1p-100, b);
  gr_scale(5, 0x1p-100, other);
  exact_steps(5, apply, &d, b, 10, other, work);
  gr_scale(55, 0x1p100, other);
  gr_scale(5, 0x1p100, b);
  equation("the point stays where r = 0, not where it is small");
  check_vector("2^100 path, for 2^-100 b and x_0", 55, other, path, 0);
  gr_rng_normals(&r, 5, s);
  gr_gemv(5, 5, a, s, as);
  gr_axpy(5, 1, as, b);
  gr_axpy(5, 1, s, other);
  exact_steps(5, apply, &d, b, 10, other, work);
  for (int k = 0; k <= 10; k++) gr_axpy(5, -1, s, other + 5 * k);
  because("ten steps of rounding");
  equation("f(x - s) has b + A s in the place of b");
  check_vector("path moved by s", 55, other, path, 5e-12);
}

static void hessian(const void *ctx, size_t n, const double *x,
                    double *y)
{
  const gr_problem *p = ctx;
  p->hessvec(p->ctx, n, p->start, x, y);
}

GRADE(rate, zigzag, "condition 100: the worst rate, step by step", 2)
{
  static double path[2 * 401], f[401];
  gr_problem p;
  double zero[2] = { 0, 0 }, work[4], worst = 0, least = 1;
  if (gr_problem_valley(&p, 2, 100, 0.3, NULL) != GR_OK) return;
  gr_fill(802, 0, path);
  gr_copy(2, p.start, path);
  exact_steps(2, hessian, &p, zero, 400, path, work);
  for (int k = 0; k <= 400; k++)
    f[k] = p.value(p.ctx, 2, path + 2 * k);
  for (int k = 0; k < 300; k++) {
    worst = fmax(worst, f[k + 1] / f[k]);
    least = fmin(least, f[k + 1] / f[k]);
  }
  int there = 0;
  while (there < 400 && !(f[there] <= 1e-6 * f[0])) there++;
  predicted(there);
  grade_curve("yours", 401, f);
  gr_problem_free(&p, NULL);
  because("three hundred steps of rounding, over a small residual");
  equation("f_{k+1}/f_k = ((kappa - 1)/(kappa + 1))^2");
  check_close("largest ratio", worst, pow(99. / 101, 2), 1e-8);
  check_close("smallest ratio", least, pow(99. / 101, 2), 1e-8);
}

GRADE(edge, optimum, "at the minimizer, and condition one", 5)
{
  const double a[] = { 2, 0, 0, 2 }, b[] = { 2, -6 };
  size_t calls = 0;
  dense d = { a, &calls };
  double path[8] = { 1, -3, 9, 9, 9, 9, 9, 9 }, work[4];
  const double stay[] = { 1, -3, 1, -3, 1, -3, 1, -3 };
  size_t taken = exact_steps(2, apply, &d, b, 3, path, work);
  because("small integers");
  equation("r = 0: the point stays");
  check_vector("path from the minimizer", 8, path, stay, 0);
  check_int("steps taken there", (long long)taken, 0);
  double go[8] = { 5, 1, 9, 9, 9, 9, 9, 9 };
  const double then[] = { 5, 1, 1, -3, 1, -3, 1, -3 };
  equation("A = 2 I: t = 1/2, and the first step arrives");
  taken = exact_steps(2, apply, &d, b, 3, go, work);
  check_vector("path for A = 2 I", 8, go, then, 0);
  check_int("steps taken for A = 2 I", (long long)taken, 1);
  const double one[] = { 4 };
  dense e = { one, &calls };
  double line[3] = { 7, 9, 9 }, c = 2;
  exact_steps(1, apply, &e, &c, 2, line, work);
  check_vector("n = 1", 3, line, (double[]){ 7, 0.5, 0.5 }, 0);
}

GRADE(edge, condition, "condition 1e12, no step, a NaN, a small residual", 4)
{
  const double a[] = { 1, 0, 0, 1e12 }, b[] = { 0, 0 };
  size_t calls = 0;
  dense d = { a, &calls };
  double path[42] = { 1, 1e-12 }, work[4], rise = -INFINITY;
  exact_steps(2, apply, &d, b, 20, path, work);
  for (int k = 0; k < 20; k++)
    rise = fmax(rise, form(2, a, b, path + 2 * k + 2) /
                          form(2, a, b, path + 2 * k));
  because("a factor of 1 - 4e-12 in each step, rounded");
  equation("f_{k+1} <= f_k");
  check_le("largest ratio of values", rise, 1, 1e-14);
  double stay[2] = { 3, 4 };
  exact_steps(2, apply, &d, b, 0, stay, work);
  check_vector("steps = 0", 2, stay, (double[]){ 3, 4 }, 0);
  const double bad[] = { NAN, 0 };
  double lost[4] = { 1, 1, 0, 0 };
  exact_steps(2, apply, &d, bad, 1, lost, work);
  check_nan("x_1 with a NaN in b", lost[2]);
  const double mild[] = { 1, 0, 0, 2 };
  dense m = { mild, &calls };
  double down[82] = { 2, 1 };
  equation("r_k falls by 3 in each step, and is never zero");
  check_int("steps taken of 40",
            (long long)exact_steps(2, apply, &m, b, 40, down, work), 40);
}

GRADE(cost, products, "one product a step, and one before", 2)
{
  gr_rng r = gr_rng_make(seed, 5);
  double a[16], b[4], path[44], work[8];
  size_t calls = 0;
  draw(&r, 4, a);
  dense d = { a, &calls };
  gr_rng_normals(&r, 4, b);
  gr_rng_normals(&r, 4, path);
  exact_steps(4, apply, &d, b, 10, path, work);
  equation("r_{k+1} = r_k - t A r_k");
  check_int("products in ten steps", (long long)calls, 11);
  const double eye[] = { 1, 0, 0, 1 }, c[] = { 3, 4 };
  dense e = { eye, &calls };
  double at[22] = { 0 };
  calls = 0;
  exact_steps(2, apply, &e, c, 10, at, work);
  check_int("products when the first step arrives", (long long)calls,
            2);
}
