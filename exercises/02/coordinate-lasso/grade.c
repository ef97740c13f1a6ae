#include "grade.h"

enum { M = 12, N = 8 };

/* A matrix by columns that counts what is asked of it. */
typedef struct table {
  size_t m;
  const double *a; /* column j begins at a + j m */
  size_t *dots, *adds;
} table;

static double dot(const void *ctx, size_t j, const double *r)
{
  const table *t = ctx;
  double s = 0;
  ++*t->dots;
  for (size_t i = 0; i < t->m; i++) s += t->a[j * t->m + i] * r[i];
  return s;
}

static void add(const void *ctx, size_t j, double c, double *r)
{
  const table *t = ctx;
  ++*t->adds;
  for (size_t i = 0; i < t->m; i++) r[i] += c * t->a[j * t->m + i];
}

static size_t dots, adds;

static columns counted(table *t, size_t m, size_t n, const double *a,
                       double *square)
{
  *t = (table){ m, a, &dots, &adds };
  dots = adds = 0;
  for (size_t j = 0; j < n; j++)
    square[j] = gr_dot(m, a + j * m, a + j * m);
  return (columns){ n, t, dot, add };
}

/* r = b - A x */
static void residual(size_t m, size_t n, const double *a,
                     const double *b, const double *x, double *r)
{
  gr_copy(m, b, r);
  for (size_t j = 0; j < n; j++) gr_axpy(m, -x[j], a + j * m, r);
}

typedef struct lasso {
  double a[M * N], b[M], lambda[N], square[N], x[N], r[M];
  table t;
  columns c;
} lasso;

static void draw(gr_rng *rng, lasso *p, bool from_zero)
{
  gr_rng_normals(rng, M * N, p->a);
  gr_rng_normals(rng, M, p->b);
  gr_rng_normals(rng, N, p->x);
  if (from_zero) gr_fill(N, 0, p->x);
  for (int j = 0; j < N; j++)
    p->lambda[j] = j ? 4 * gr_rng_uniform(rng) : 0;
  p->c = counted(&p->t, M, N, p->a, p->square);
  residual(M, N, p->a, p->b, p->x, p->r);
}

GRADE(interface, reads_only,
      "square and lambda stay; no state is kept", 7)
{
  gr_rng r = gr_rng_make(seed, 1);
  lasso p, q;
  draw(&r, &p, false);
  q = p;
  double *square = grade_input(N, p.square);
  double *lambda = grade_input(N, p.lambda), *x = grade_input(N, p.x);
  double moved = lasso_sweeps(&p.c, square, lambda, 2, x, p.r);
  grade_untouched("square", square);
  grade_untouched("lambda", lambda);
  grade_written("inside the arrays", x);
  check_true("what is returned is not negative", moved >= 0);
  because("the same input gives the same bits");
  double again = lasso_sweeps(&p.c, q.square, q.lambda, 2, q.x, q.r);
  check_close("what a second call returns", again, moved, 0);
  check_vector("x of a second call", N, q.x, x, 0);
  check_vector("r of a second call", M, q.r, p.r, 0);
}

GRADE(by_hand, two_sweeps, "two columns, two sweeps, worked by hand", 8)
{
  /* a_0 = (2, 0), a_1 = (1, 1) */
  const double a[] = { 2, 0, 1, 1 }, lambda[] = { 2, 1 };
  double square[2], x[2] = { 0, 0 }, r[2] = { 4, 3 };
  table t;
  columns c = counted(&t, 2, 2, a, square);
  double moved = lasso_sweeps(&c, square, lambda, 1, x, r);
  because("quarters: nothing is rounded");
  equation("x_0 = S(a_0'r, 2)/4 = S(8, 2)/4");
  check_close("x_0 after one sweep", x[0], 1.5, 0);
  equation("r = (4, 3) - 3/2 (2, 0), x_1 = S(1 + 3, 1)/2");
  check_close("x_1 after one sweep", x[1], 1.5, 0);
  check_vector("r after one sweep", 2, r, (double[]){ -0.5, 1.5 }, 0);
  check_close("largest change of the first sweep", moved, 1.5, 0);
  moved = lasso_sweeps(&c, square, lambda, 1, x, r);
  equation("x_0 = S(a_0'r + 4 x_0, 2)/4 = S(-1 + 6, 2)/4");
  check_close("x_0 after two sweeps", x[0], 0.75, 0);
  equation("x_1 = S(a_1'r + 2 x_1, 1)/2 = S(5/2 + 3, 1)/2");
  check_close("x_1 after two sweeps", x[1], 2.25, 0);
  check_vector("r after two sweeps", 2, r, (double[]){ 0.25, 0.75 }, 0);
  check_close("largest change of the second sweep", moved, 0.75, 0);
}

GRADE(by_hand, negative, "a negative coefficient, and a zero one", 4)
{
  /* a_0 = (1, 2), a_1 = (2, -1): orthogonal */
  const double a[] = { 1, 2, 2, -1 }, lambda[] = { 5, 5 };
  double square[2], x[2] = { 4, 0 }, r[2] = { -8, -1 };
  table t;
  columns c = counted(&t, 2, 2, a, square);
  double moved = lasso_sweeps(&c, square, lambda, 1, x, r);
  because("one division by five");
  equation("x_0 = S(-10 + 20, 5)/5");
  check_close("x_0", x[0], 1, 1e-14);
  equation("r = (-8, -1) + 3 (1, 2), x_1 = S(-15, 5)/5");
  check_close("x_1", x[1], -2, 1e-14);
  check_vector("r", 2, r, (double[]){ -1, 3 }, 1e-14);
  check_close("largest change, that of x_0", moved, 3, 1e-14);
}

GRADE(property, residual_kept, "r is b - A x after five sweeps", 1)
{
  gr_rng rng = gr_rng_make(seed, 2);
  double worst = 0, want[M];
  for (int trial = 0; trial < 20; trial++) {
    lasso p;
    draw(&rng, &p, false);
    lasso_sweeps(&p.c, p.square, p.lambda, 5, p.x, p.r);
    residual(M, N, p.a, p.b, p.x, want);
    for (int i = 0; i < M; i++)
      worst = fmax(worst, fabs(p.r[i] - want[i]));
  }
  because("forty updates of numbers of size ten");
  equation("A (x + d e_j) = A x + d a_j");
  check_close("largest error of r", worst, 0, 1e-13);
}

/* How far x is from what optimality says about each a_j'r. */
static double violation(const lasso *p)
{
  double worst = 0;
  for (size_t j = 0; j < N; j++) {
    double g = gr_dot(M, p->a + j * M, p->r), over = 0;
    if (p->x[j] != 0) over = fabs(g - copysign(p->lambda[j], p->x[j]));
    else over = fmax(0, fabs(g) - p->lambda[j]);
    worst = fmax(worst, over);
  }
  return worst;
}

GRADE(property, optimal,
      "after many sweeps the optimality conditions", 1)
{
  gr_rng rng = gr_rng_make(seed, 3);
  double worst = 0;
  for (int trial = 0; trial < 20; trial++) {
    lasso p;
    draw(&rng, &p, true);
    lasso_sweeps(&p.c, p.square, p.lambda, 5000, p.x, p.r);
    residual(M, N, p.a, p.b, p.x, p.r);
    worst = fmax(worst, violation(&p));
  }
  because("rounding of sums of a dozen products");
  equation("|a_j'r| <= lambda_j, = lambda_j sign(x_j) if x_j is not 0");
  check_close("largest violation", worst, 0, 1e-10);
}

GRADE(property, with_the_book,
      "one to three sweeps at a time, with the solution", 1)
{
  gr_rng rng = gr_rng_make(seed, 4);
  lasso p, q;
  double got[11 * N], want[11 * N];
  draw(&rng, &p, false);
  q = p;
  for (int k = 0; k < 11; k++) {
    gr_copy(N, p.x, got + k * N);
    gr_copy(N, q.x, want + k * N);
    size_t sweeps = 1 + (size_t)k % 3;
    lasso_sweeps(&p.c, p.square, p.lambda, sweeps, p.x, p.r);
    reference_lasso_sweeps(&q.c, q.square, q.lambda, sweeps, q.x, q.r);
  }
  because("twenty sweeps of rounding");
  equation("x_j = S(a_j'r + ||a_j||^2 x_j, lambda_j)/||a_j||^2");
  grade_lockstep("x", 11, N, got, want, 1e-11);
}

GRADE(property, mirror,
      "the other sign of a column; other units of b and of A", 3)
{
  gr_rng rng = gr_rng_make(seed, 5);
  lasso p, q, s, u;
  draw(&rng, &p, false);
  q = s = u = p;
  gr_scale(M, -1, q.a + 3 * M);
  q.x[3] = -q.x[3];
  q.c = counted(&q.t, M, N, q.a, q.square);
  s.c = counted(&s.t, M, N, s.a, s.square);
  gr_scale(N, 0x1p-60, s.lambda);
  gr_scale(N, 0x1p-60, s.x);
  gr_scale(M, 0x1p-60, s.r);
  gr_scale(M * N, 0x1p-30, u.a);
  gr_scale(N, 0x1p-30, u.lambda);
  gr_scale(N, 0x1p30, u.x);
  u.c = counted(&u.t, M, N, u.a, u.square);
  p.c = counted(&p.t, M, N, p.a, p.square);
  lasso_sweeps(&p.c, p.square, p.lambda, 3, p.x, p.r);
  lasso_sweeps(&q.c, q.square, q.lambda, 3, q.x, q.r);
  lasso_sweeps(&s.c, s.square, s.lambda, 3, s.x, s.r);
  lasso_sweeps(&u.c, u.square, u.lambda, 3, u.x, u.r);
  q.x[3] = -q.x[3];
  because("signs and powers of two: the same bits");
  equation("a_j x_j = (-a_j)(-x_j)");
  check_vector("x, after the sign is taken back", N, q.x, p.x, 0);
  gr_scale(N, 0x1p60, s.x);
  equation("b and lambda times 2^-60: x times 2^-60");
  check_vector("2^60 x, for small b and lambda", N, s.x, p.x, 0);
  gr_scale(N, 0x1p-30, u.x);
  equation("A and lambda times 2^-30: x times 2^30");
  check_vector("2^-30 x, for small columns", N, u.x, p.x, 0);
}

GRADE(edge, penalties,
      "penalties of zero, of infinity, and just enough", 4)
{
  const double a[] = { 2, 0, 0, 0, 1, 0, 0, 0, 4 };
  double square[3], x[3] = { 0, 5, 0 }, r[3] = { 3, -4, 2 };
  const double lambda[] = { 0, INFINITY, 8 };
  table t;
  columns c = counted(&t, 3, 3, a, square);
  double moved = lasso_sweeps(&c, square, lambda, 1, x, r);
  because("powers of two");
  equation("S(v, 0) = v,  S(v, infinity) = 0,  S(8, 8) = 0");
  check_vector("x", 3, x, (double[]){ 1.5, 0, 0 }, 0);
  check_vector("r", 3, r, (double[]){ 0, 1, 2 }, 0);
  check_close("largest change", moved, 5, 0);
  double one = 2, four = 4, none = 0, y = 0, b = 6;
  c = counted(&t, 1, 1, &one, &four);
  lasso_sweeps(&c, &four, &none, 1, &y, &b);
  check_close("m = n = 1, no penalty: b/a", y, 3, 0);
}

GRADE(edge, zero_column, "a column of zeros, no sweep, a NaN", 5)
{
  const double a[] = { 0, 0, 1, 0 }, lambda[] = { 0, 0.5 };
  double square[2], x[2] = { 7, 0 }, r[2] = { 2, 1 };
  table t;
  columns c = counted(&t, 2, 2, a, square);
  double moved = lasso_sweeps(&c, square, lambda, 0, x, r);
  because("halves");
  check_close("no sweep returns", moved, 0, 0);
  check_close("no sweep leaves x_0", x[0], 7, 0);
  equation("||a_0|| = 0: x_0 = 0");
  moved = lasso_sweeps(&c, square, lambda, 1, x, r);
  check_vector("x", 2, x, (double[]){ 0, 1.5 }, 0);
  check_close("largest change, that of x_0", moved, 7, 0);
  double bad[2] = { NAN, 0 };
  lasso_sweeps(&c, square, lambda, 1, x, bad);
  check_nan("x_1 after a NaN in r", x[1]);
}

GRADE(cost, counted, "inner products and updates, counted", 6)
{
  /* orthogonal columns: the second sweep changes nothing */
  const double a[] = { 1, 1, 0, 0, 1, -1, 0, 0, 0, 0, 2, 0 };
  const double lambda[] = { 1, 50, 2 };
  double square[3], x[3] = { 0, 0, 0 }, r[4] = { 5, 2, 8, 1 };
  table t;
  columns c = counted(&t, 4, 3, a, square);
  lasso_sweeps(&c, square, lambda, 1, x, r);
  equation("one a_j'r for each coordinate, r += t a_j where x_j moves");
  check_int("inner products in one sweep", (long long)dots, 3);
  check_int("updates: x_1 stays zero", (long long)adds, 2);
  gr_fill(3, 0, x);
  gr_copy(4, (double[]){ 5, 2, 8, 1 }, r);
  dots = adds = 0;
  double moved = lasso_sweeps(&c, square, lambda, 1000, x, r);
  equation("a sweep in which nothing moves is the last");
  check_int("inner products when 1000 sweeps are allowed",
            (long long)dots, 6);
  check_int("updates in them", (long long)adds, 2);
  because("exact: the second sweep repeats the first");
  check_close("change of the last sweep", moved, 0, 0);
  const double zero[] = { 0, 0, 0, 0 };
  c = counted(&t, 4, 1, zero, square);
  lasso_sweeps(&c, square, lambda, 3, x, r);
  check_int("calls for a column of zeros", (long long)(dots + adds), 0);
}
