#include "grade.h"

/* c + sum_i w_i |x_i|; the slope of |x| at 0 is taken as 0 */
typedef struct edges {
  double c;
  const double *w;
} edges;

static double edges_value(const void *ctx, size_t n, const double *x)
{
  const edges *e = ctx;
  double f = e->c;
  for (size_t i = 0; i < n; i++) f += e->w[i] * fabs(x[i]);
  return f;
}

static void edges_slope(const void *ctx, size_t n, const double *x,
                        double *g)
{
  const edges *e = ctx;
  for (size_t i = 0; i < n; i++)
    g[i] = x[i] > 0 ? e->w[i] : x[i] < 0 ? -e->w[i] : 0;
}

static gr_problem creased(size_t n, const edges *e)
{
  return (gr_problem){ .name = "edges", .n = n, .ctx = e,
                       .value = edges_value, .gradient = edges_slope };
}

static double square_value(const void *ctx, size_t n, const double *x)
{
  const double *c = ctx;
  return c[0] + gr_dot(n, x, x) / 2;
}

static void square_slope(const void *ctx, size_t n, const double *x,
                         double *g)
{
  (void)ctx;
  gr_copy(n, x, g);
}

static gr_problem round_bowl(size_t n, const double *c)
{
  return (gr_problem){ .name = "bowl", .n = n, .ctx = c,
                       .value = square_value,
                       .gradient = square_slope };
}

GRADE(interface, writes_best,
      "writes best and x, and keeps no state", 6)
{
  gr_rng r = gr_rng_make(seed, 1);
  const double w[] = { 1, 2, 3 };
  edges e = { 1, w };
  gr_problem p = creased(3, &e);
  double start[3];
  gr_rng_normals(&r, 3, start);
  double *x = grade_input(3, start), *g = grade_output(3);
  double *best = grade_output(3);
  double *y = grade_input(3, start), *other = grade_output(3);
  double least = polyak(&p, 1, 1, 4, x, g, best);
  grade_written("best", best);
  check_true("a value is returned", least >= 1);
  because("the value of best, computed again: the same bits");
  check_close("what is returned", least, edges_value(&e, 3, best), 0);
  because("the same input gives the same bits");
  check_close("what a second call returns",
              polyak(&p, 1, 1, 4, y, g, other), least, 0);
  check_vector("best of a second call", 3, other, best, 0);
  check_vector("x of a second call", 3, y, x, 0);
}

GRADE(by_hand, two_steps,
      "f = 1 + |u| + 2 |v| from (3, 1), target 1", 6)
{
  const double w[] = { 1, 2 };
  edges e = { 1, w };
  gr_problem p = creased(2, &e);
  double x[2] = { 3, 1 }, g[2], best[2] = { 9, 9 };
  because("a rounding or two");
  equation("f - t = 5, g = (1, 2), ||g||^2 = 5: step 1");
  double least = polyak(&p, 1, 1, 1, x, g, best);
  check_close("x_1, first entry", x[0], 2, 1e-14);
  check_close("x_1, second entry", x[1], -1, 1e-14);
  check_close("what is returned: 1 + 2 + 2", least, 5, 1e-14);
  equation("f - t = 4, g = (1, -2): step 4/5");
  x[0] = 3, x[1] = 1;
  least = polyak(&p, 1, 1, 2, x, g, best);
  check_close("x_2, first entry", x[0], 1.2, 1e-14);
  check_close("x_2, second entry", x[1], 0.6, 1e-14);
  check_close("what is returned: 1 + 1.2 + 1.2", least, 3.4, 1e-14);
}

GRADE(by_hand, relaxed, "half a step, and one and a half", 4)
{
  const double w[] = { 1, 2 };
  edges e = { 1, w };
  gr_problem p = creased(2, &e);
  double x[2] = { 3, 1 }, g[2], best[2] = { 9, 9 };
  because("a rounding or two");
  equation("relax 1/2: (3, 1) - 1/2 (1, 2)");
  polyak(&p, 1, 0.5, 1, x, g, best);
  check_vector("x_1 with relax 1/2", 2, x, (double[]){ 2.5, 0 }, 1e-14);
  double y[2] = { 3, 1 };
  equation("relax 3/2: (3, 1) - 3/2 (1, 2) = (1.5, -2)");
  double least = polyak(&p, 1, 1.5, 1, y, g, best);
  check_vector("x_1 with relax 3/2", 2, y, (double[]){ 1.5, -2 },
               1e-14);
  equation("f(1.5, -2) = 6.5 is more than f(3, 1) = 6");
  check_vector("best: the start", 2, best, (double[]){ 3, 1 }, 0);
  check_close("what is returned", least, 6, 0);
}

/* The largest of ten planes through a point z, which is the minimizer:
   the planes come in pairs a'(x - z) and -2 a'(x - z). */
typedef struct planes {
  size_t n;
  double a[5 * 4], z[4];
} planes;

static double plane(const planes *q, const double *x, size_t k)
{
  double s = 0;
  for (size_t i = 0; i < q->n; i++)
    s += q->a[(k / 2) * q->n + i] * (x[i] - q->z[i]);
  return k % 2 ? -2 * s : s;
}

static size_t highest(const planes *q, const double *x)
{
  size_t top = 0;
  for (size_t k = 1; k < 10; k++)
    if (plane(q, x, k) > plane(q, x, top)) top = k;
  return top;
}

static double planes_value(const void *ctx, size_t n, const double *x)
{
  (void)n;
  return plane(ctx, x, highest(ctx, x));
}

static void planes_slope(const void *ctx, size_t n, const double *x,
                         double *g)
{
  const planes *q = ctx;
  size_t k = highest(q, x);
  for (size_t i = 0; i < n; i++)
    g[i] = (k % 2 ? -2 : 1) * q->a[(k / 2) * n + i];
}

static gr_problem draw(gr_rng *r, planes *q)
{
  q->n = 4;
  gr_rng_normals(r, 20, q->a);
  gr_rng_normals(r, 4, q->z);
  return (gr_problem){ .name = "planes", .n = 4, .ctx = q,
                       .value = planes_value,
                       .gradient = planes_slope };
}

GRADE(property, nearer,
      "each step comes nearer, by what is promised", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = -INFINITY, g[4], best[4];
  for (int trial = 0; trial < 200; trial++) {
    planes q;
    gr_problem p = draw(&r, &q);
    double x[4], before = 0, after = 0, relax = 2 * gr_rng_uniform(&r);
    gr_rng_normals(&r, 4, x);
    for (int i = 0; i < 4; i++) before += pow(x[i] - q.z[i], 2);
    double f = planes_value(&q, 4, x);
    planes_slope(&q, 4, x, g);
    double less = relax * (2 - relax) * f * f / gr_dot(4, g, g);
    polyak(&p, 0, relax, 1, x, g, best);
    for (int i = 0; i < 4; i++) after += pow(x[i] - q.z[i], 2);
    /* on one plane through z: with equality */
    worst = fmax(worst, fabs(after - before + less) / (1 + before));
  }
  because("rounding of squares");
  equation("||x+ - x*||^2 = ||x - x*||^2 - relax (2 - relax) (f - t)^2"
           " / ||g||^2 on a plane");
  check_le("difference of both sides", worst, 0, 1e-12);
}

GRADE(property, best_so_far, "the best of all points, not the last", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double rise = 0, off = 0, g[4];
  for (int trial = 0; trial < 50; trial++) {
    planes q;
    gr_problem p = draw(&r, &q);
    double start[4], lowest = INFINITY;
    gr_rng_normals(&r, 4, start);
    for (size_t steps = 0; steps < 15; steps++) {
      double x[4], best[4] = { 0 };
      gr_copy(4, start, x);
      double least = polyak(&p, 0, 1.9, steps, x, g, best);
      lowest = fmin(lowest, planes_value(&q, 4, x));
      rise = fmax(rise, fabs(least - lowest));
      off = fmax(off, fabs(planes_value(&q, 4, best) - lowest));
    }
  }
  because("the same points, and the least of their values: exact");
  equation("least = min_j f(x_j)");
  check_close("what is returned, less the least value", rise, 0, 0);
  check_close("f(best), less the least value", off, 0, 0);
}

GRADE(property, with_the_book, "step by step with the solution", 1)
{
  gr_rng r = gr_rng_make(seed, 4);
  planes q;
  gr_problem p = draw(&r, &q);
  double start[4], got[80], want[80], g[4], best[4];
  gr_rng_normals(&r, 4, start);
  for (size_t k = 0; k < 20; k++) {
    gr_copy(4, start, got + 4 * k);
    gr_copy(4, start, want + 4 * k);
    polyak(&p, -1, 0.8, k, got + 4 * k, g, best);
    reference_polyak(&p, -1, 0.8, k, want + 4 * k, g, best);
  }
  because("twenty steps of rounding");
  equation("x+ = x - relax (f(x) - t)/||g||^2 g");
  grade_lockstep("x", 20, 4, got, want, 1e-9);
}

GRADE(property, units, "2^-60 f: the same points; 2 x: twice", 2)
{
  gr_rng r = gr_rng_make(seed, 5);
  const double w[] = { 1, 2, 5 };
  const double v[] = { 0x1p-60, 0x1p-59, 5 * 0x1p-60 };
  edges e = { 0.5, w }, d = { 0x1p-61, v };
  gr_problem p = creased(3, &e), q = creased(3, &d);
  double x[3], y[3], z[3], g[3], best[3];
  gr_rng_normals(&r, 3, x);
  for (int i = 0; i < 3; i++) y[i] = x[i], z[i] = 2 * x[i];
  polyak(&p, 0.25, 1.2, 9, x, g, best);
  polyak(&q, 0x1p-62, 1.2, 9, y, g, best);
  because("powers of two, but the length of g may be rounded");
  equation("(f - t)/||g||^2 g does not know the units of f");
  check_vector("x with 2^-60 f", 3, y, x, 1e-12);
  edges h = { 1, w }; /* 2 f(z/2) */
  gr_problem s = creased(3, &h);
  polyak(&s, 0.5, 1.2, 9, z, g, best);
  gr_scale(3, 2, x);
  check_vector("x in other units", 3, z, x, 1e-12);
}

GRADE(rate, halves, "on ||x||^2/2 every step halves the distance", 2)
{
  const double none = 0, w[] = { 1 };
  gr_problem p = round_bowl(2, &none);
  double x[2] = { 3, 4 }, g[2], best[2], length[21];
  for (size_t k = 0; k <= 20; k++) {
    x[0] = 3, x[1] = 4;
    polyak(&p, 0, 1, k, x, g, best);
    length[k] = gr_norm2(2, x) * ldexp(1, (int)k);
  }
  because("twenty halvings, and the rounding of the quotient");
  equation("(||x||^2/2)/||x||^2 = 1/2");
  double five[21];
  gr_fill(21, 5, five);
  check_vector("2^k ||x_k||", 21, length, five, 1e-12);
  edges e = { 0, w };
  gr_problem v = creased(1, &e);
  double y = -7;
  equation("|x|: one step arrives");
  polyak(&v, 0, 1, 5, &y, g, best);
  check_close("x for |x| from -7", y, 0, 1e-14);
}

GRADE(edge, targets, "targets that are reached, and one too low", 8)
{
  const double w[] = { 1, 1 };
  edges e = { 2, w };
  gr_problem p = creased(2, &e);
  double x[2] = { 1, -1 }, g[2], best[2] = { 9, 9 };
  because("small integers");
  equation("f(x) <= t: no step");
  double least = polyak(&p, 5, 1, 10, x, g, best);
  check_vector("x when f(x) = 4 is below the target 5", 2, x,
               (double[]){ 1, -1 }, 0);
  check_vector("best there", 2, best, (double[]){ 1, -1 }, 0);
  check_close("what is returned there", least, 4, 0);
  edges line = { 0, w };
  gr_problem v = creased(1, &line);
  double u = 1, slope, first = 9;
  equation("|u| from 1 with t = -1: a step to -1, where f is 1 again");
  polyak(&v, -1, 1, 1, &u, &slope, &first);
  check_close("best of two equal points: the first", first, 1, 0);
  equation("g = 0: no step");
  double y[2] = { 0, 0 };
  least = polyak(&p, -1, 1, 10, y, g, best);
  check_vector("x where g = 0", 2, y, (double[]){ 0, 0 }, 0);
  check_close("what is returned where g = 0", least, 2, 0);
  const double none = 0;
  gr_problem q = round_bowl(1, &none);
  double z = 3;
  equation("t < f*, relax = 1: f_best - f* <= f* - t in the end");
  least = polyak(&q, -0.5, 1, 4000, &z, g, best);
  check_le("least value for a target of -1/2", least, 0.5, 1e-12);
  least = polyak(&q, -0.5, 1, 0, &z, g, best);
  because("computed as the grader does");
  check_close("steps = 0 returns f(x)", least, z * z / 2, 0);
}

GRADE(edge, not_a_number, "NaN from f at the start, and later", 3)
{
  const double none = 0;
  gr_problem p = round_bowl(2, &none);
  grade_counts counts;
  grade_counted c;
  double x[2] = { 3, 4 }, g[2], best[2] = { 9, 9 };
  grade_count(&c, &p, &counts);
  c.nonfinite_from = 3;
  double least = polyak(&c.problem, 0, 1, 10, x, g, best);
  because("one half of one half");
  equation("f(x_1) = 25/8; f(x_2) = NaN");
  check_close("what is returned", least, 25 / 8., 1e-14);
  check_int("values asked for: NaN ends the run",
            (long long)counts.values, 3);
  grade_count(&c, &p, &counts);
  c.nonfinite_from = 1;
  check_nan("f(start) = NaN", polyak(&c.problem, 0, 1, 9, x, g, best));
}

GRADE(cost, calls, "one value a point, one gradient a step", 6)
{
  const double none = 0;
  gr_problem p = round_bowl(2, &none);
  grade_counts counts;
  grade_counted c;
  double x[2] = { 3, 4 }, g[2], best[2];
  grade_count(&c, &p, &counts);
  polyak(&c.problem, 0, 1, 10, x, g, best);
  equation("ten steps: eleven points");
  check_int("values", (long long)counts.values, 11);
  check_int("gradients", (long long)counts.gradients, 10);
  x[0] = 3, x[1] = 4;
  grade_count(&c, &p, &counts);
  polyak(&c.problem, 3, 1.5, 10, x, g, best);
  equation("x_1 = (1 - 1.5 (12.5 - 3)/25) x_0 = 0.43 x_0, f = 2.3");
  check_int("values when t = 3", (long long)counts.values, 2);
  check_int("gradients then", (long long)counts.gradients, 1);
  x[0] = 3, x[1] = 4;
  grade_count(&c, &p, &counts);
  polyak(&c.problem, 12.5, 1, 10, x, g, best);
  equation("f(x) <= t, here with equality: the end");
  check_int("values when t = f(x)", (long long)counts.values, 1);
  check_int("gradients then", (long long)counts.gradients, 0);
}
