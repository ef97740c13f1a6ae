#include "grade.h"

/* w_i x_i^2/2, summed */
static double bowl_value(const void *ctx, size_t n, const double *x)
{
  const double *w = ctx;
  double f = 0;
  for (size_t i = 0; i < n; i++) f += w[i] * x[i] * x[i] / 2;
  return f;
}

static void bowl_gradient(const void *ctx, size_t n, const double *x,
                          double *g)
{
  const double *w = ctx;
  if (g < x + n && x < g + n) {
    cause("the gradient is written over the point where it is taken");
    gr_fill(n, 1e9, g);
    return;
  }
  for (size_t i = 0; i < n; i++) g[i] = w[i] * x[i];
}

static gr_problem bowl(size_t n, const double *w)
{
  return (gr_problem){ .name = "bowl", .n = n, .ctx = w,
                       .value = bowl_value, .gradient = bowl_gradient };
}

GRADE(interface, writes_the_path, "writes all rows but the first", 6)
{
  gr_rng r = gr_rng_make(seed, 1);
  const double w[] = { 1, 2, 7 };
  gr_problem p = bowl(3, w);
  double eta = NAN, beta = NAN, start[3];
  tuned(1, 7, &eta, &beta);
  check_true("eta and beta are written", eta > 0 && beta >= 0);
  double *path = grade_output(18), *again = grade_output(18);
  gr_rng_normals(&r, 3, start);
  gr_copy(3, start, path);
  gr_copy(3, start, again);
  heavy_ball(&p, 1, 7, 5, path);
  grade_written("path", path);
  because("the start is an input");
  check_vector("row 0", 3, path, start, 0);
  heavy_ball(&p, 1, 7, 5, again);
  because("the same input gives the same bits");
  check_vector("path of a second call", 18, again, path, 0);
  double *shorter = grade_output(9);
  gr_copy(3, start, shorter);
  heavy_ball(&p, 1, 7, 2, shorter);
  check_vector("when two steps are asked for", 9, shorter, path, 0);
  grade_written("inside the arrays", shorter);
}

GRADE(by_hand, parameters, "curvatures 1 and 9; 4 and 4; 1 and 4", 6)
{
  double eta = NAN, beta = NAN;
  because("a few roundings");
  equation("eta = 4/(sqrt L + sqrt mu)^2");
  tuned(1, 9, &eta, &beta);
  check_close("eta for 1, 9", eta, 0.25, 1e-14);
  equation("beta = ((sqrt kappa - 1)/(sqrt kappa + 1))^2");
  check_close("beta for 1, 9", beta, 0.25, 1e-14);
  tuned(4, 4, &eta, &beta);
  check_close("eta for 4, 4", eta, 0.25, 1e-14);
  check_close("beta for 4, 4", beta, 0, 0);
  tuned(1, 4, &eta, &beta);
  check_close("eta for 1, 4", eta, 4 / 9., 1e-14);
  check_close("beta for 1, 4", beta, 1 / 9., 1e-14);
}

GRADE(by_hand, three_steps, "f = (u^2 + 9 v^2)/2 from (16, 16)", 6)
{
  const double w[] = { 1, 9 };
  gr_problem p = bowl(2, w);
  double x[8] = { 16, 16 };
  heavy_ball(&p, 1, 9, 3, x);
  because("eta = beta = 1/4: small integers, if both are exact");
  equation("x_1 = x_0 - eta g_0: (16 - 4, 16 - 36)");
  check_close("x_1, first entry", x[2], 12, 1e-12);
  check_close("x_1, second entry", x[3], -20, 1e-12);
  equation("x_2 = x_1 - eta g_1 + beta (x_1 - x_0)");
  check_close("x_2, first entry: 12 - 3 - 1", x[4], 8, 1e-12);
  check_close("x_2, second entry: -20 + 45 - 9", x[5], 16, 1e-12);
  check_close("x_3, first entry: 8 - 2 - 1", x[6], 5, 1e-12);
  check_close("x_3, second entry: 16 - 36 + 9", x[7], -11, 1e-12);
}

GRADE(property, with_the_book, "step by step with the solution", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  gr_problem p;
  double got[41 * 5], want[41 * 5];
  if (gr_problem_valley(&p, 5, 40, 0.3, NULL) != GR_OK) return;
  gr_rng_normals(&r, 5, want);
  gr_copy(5, want, got);
  reference_heavy_ball(&p, 1, 40, 40, want);
  heavy_ball(&p, 1, 40, 40, got);
  gr_problem_free(&p, NULL);
  because("forty steps of rounding, of numbers of size ten");
  equation("x_{k+1} = x_k - eta g_k + beta (x_k - x_{k-1})");
  grade_lockstep("x", 41, 5, got, want, 1e-11);
}

GRADE(property, units, "4 f: the same points; 2 x: twice the points", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  const double w[] = { 1, 3, 8 }, v[] = { 4, 12, 32 };
  gr_problem p = bowl(3, w), q = bowl(3, v);
  double x[33], y[33], z[33];
  gr_rng_normals(&r, 3, x);
  for (int i = 0; i < 3; i++) y[i] = x[i], z[i] = 2 * x[i];
  heavy_ball(&p, 1, 8, 10, x);
  heavy_ball(&q, 4, 32, 10, y);
  heavy_ball(&p, 1, 8, 10, z);
  because("ten steps of rounding at most");
  equation("eta scales like 1/L, beta does not");
  check_vector("path of 4 f", 33, y, x, 1e-13);
  gr_scale(33, 2, x);
  check_vector("path from 2 x_0", 33, z, x, 1e-13);
}

GRADE(rate, swing,
      "condition 100: the ends of the spectrum, in closed form", 2)
{
  static double path[2 * 201], steep[201], want[402];
  const double w[] = { 1, 100 }, q = 9. / 11;
  gr_problem p = bowl(2, w);
  int there = -1;
  path[0] = path[1] = 1;
  heavy_ball(&p, 1, 100, 200, path);
  for (int k = 0; k <= 200; k++) {
    want[2 * k] = (1 + (1 - q) * k) * pow(q, k);
    want[2 * k + 1] = (1 + (1 + q) * k) * pow(-q, k);
    steep[k] = fabs(path[2 * k + 1]);
    if (steep[k] > 1e-6) there = k + 1;
  }
  predicted(there);
  because("a double root: errors of eta and beta enter by their root");
  equation("z_k = (1 + (1 + q) k) (-q)^k across, q = 9/11");
  grade_lockstep("x", 201, 2, path, want, 1e-8);
  check_note("promise", "error per step: measured %.4f, promised %.4f",
             pow(steep[200] / steep[100], 0.01), q);
  grade_curve("yours", 201, steep);
  because("errors of 1e-12 in z, which is 1e-16 at the end");
  equation("z_k falls by q and (1 + (1 + q) (k + 1))/(1 + (1 + q) k)");
  check_close("error per step, k = 100 to 200",
              pow(steep[200] / steep[100], 0.01),
              q * pow((1 + (1 + q) * 200) / (1 + (1 + q) * 100), 0.01),
              1e-5);
}

GRADE(edge, nearly_equal,
      "curvatures that differ in the last digits", 4)
{
  double eta = NAN, beta = NAN;
  const long double e = 12345 * 0x1p-52L;
  tuned(1, 1 + 12345 * 0x1p-52, &eta, &beta);
  long double q = e / ((sqrtl(1 + e) + 1) * (sqrtl(1 + e) + 1));
  because("a few roundings");
  equation("sqrt L - sqrt mu = (L - mu)/(sqrt L + sqrt mu)");
  check_rel("beta for 1, 1 + 2.7e-12", beta, (double)(q * q), 2e-14);
  q = sqrtl(1 + e) + 1;
  check_rel("eta for 1, 1 + 2.7e-12", eta, (double)(4 / (q * q)), 2e-14);
  tuned(1e-3, 1e9, &eta, &beta);
  q = (1e6L - 1) / (1e6L + 1);
  check_rel("beta at condition 1e12", beta, (double)(q * q), 2e-14);
  q = sqrtl(1e9L) + sqrtl(1e-3L);
  check_rel("eta at condition 1e12", eta, (double)(4 / (q * q)), 2e-14);
}

GRADE(edge, still, "at the minimizer, one variable, no step, NaN", 4)
{
  const double w[] = { 1, 2, 4 };
  gr_problem p = bowl(3, w);
  double x[12] = { 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9 };
  const double zero[12] = { 0 };
  heavy_ball(&p, 1, 4, 3, x);
  because("zeros");
  equation("g = 0 and x_k = x_{k-1}: the point stays");
  check_vector("path from the minimizer", 12, x, zero, 0);
  gr_problem one = bowl(1, w + 1);
  double y[4] = { 8, 9, 9, 9 };
  because("a rounding or two");
  equation("mu = L: one step of 1/L, and no momentum");
  heavy_ball(&one, 2, 2, 3, y);
  check_vector("n = 1, mu = L = 2", 4, y, (double[]){ 8, 0, 0, 0 },
               1e-13);
  double z[4] = { 8, 9, 9, 9 };
  heavy_ball(&one, 2, 2, 0, z);
  check_vector("steps = 0", 4, z, (double[]){ 8, 9, 9, 9 }, 0);
  double bad[2] = { NAN, 0 };
  heavy_ball(&one, 1, 4, 1, bad);
  check_nan("x_1 from NaN", bad[1]);
}

GRADE(cost, gradients, "one gradient a step, and no value", 2)
{
  const double w[] = { 1, 2, 4 };
  gr_problem p = bowl(3, w);
  grade_counts counts;
  grade_counted c;
  grade_count(&c, &p, &counts);
  double x[33] = { 1, 2, 3 };
  heavy_ball(&c.problem, 1, 4, 10, x);
  equation("x_{k+1} = x_k - eta g_k + beta (x_k - x_{k-1})");
  check_int("gradients in ten steps", (long long)counts.gradients, 10);
  check_int("values", (long long)counts.values, 0);
}
