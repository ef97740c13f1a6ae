#include "grade.h"

GRADE(interface, writes_all_of_x, "writes x, and only x", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  const size_t start[] = { 0, 4, 5, 8 };
  double *v = grade_normals(&r, 8), *x = grade_output(8);
  double again[8];
  prox_sparse_groups(3, start, 0.5, 0.4, 0.3, v, x);
  grade_written("x", x);
  grade_untouched("v", v);
  gr_copy(8, v, again);
  prox_sparse_groups(3, start, 0.5, 0.4, 0.3, again, again);
  because("the same operations in place");
  check_vector("x in the place of v", 8, again, x, 0);
  prox_sparse_groups(0, start, 0.5, 0.4, 0.3, v, again);
  check_vector("p = 0 leaves x alone", 8, again, x, 0);
}

GRADE(by_hand, three_groups, "groups of four, one and one", 3)
{
  const size_t start[] = { 0, 4, 5, 6 };
  const double v[] = { 4, -5, 0.5, 1, 3, -2 };
  const double one[] = { 1.5, -2, 0, 0 };
  double x[6] = { 9, 9, 9, 9, 9, 9 };
  prox_sparse_groups(3, start, 0.5, 2, 2.5, v, x);
  because("halves: a last digit may be rounded");
  equation("(4,-5,.5,1) -> (3,-4,0,0), norm 5 -> 5 - 2.5");
  check_vector("x of the first group", 4, x, one, 1e-14);
  equation("3 -> 2 -> 2 - 1.25");
  check_close("x of the second group", x[4], 0.75, 1e-14);
  equation("-2 -> -1, and 1 <= 1.25");
  check_close("x of the third group", x[5], 0, 0);
}

/* f(x) + ||x - v||^2/(2t) */
static long double objective(size_t p, const size_t *start, double t,
                             double lambda, double mu, const double *v,
                             const double *x)
{
  long double sum = 0;
  for (size_t g = 0; g < p; g++) {
    long double squares = 0;
    for (size_t j = start[g]; j < start[g + 1]; j++) {
      long double d = (long double)x[j] - v[j];
      squares += (long double)x[j] * x[j];
      sum += (long double)lambda * fabs(x[j]) + d * d / (2 * t);
    }
    sum += mu * sqrtl((long double)(start[g + 1] - start[g]) * squares);
  }
  return sum;
}

GRADE(property, minimizer, "F(x + d) >= F(x) + ||d||^2/(2t)", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  const size_t start[] = { 0, 2, 7, 8, 11, 12 };
  double worst = INFINITY;
  for (int trial = 0; trial < 400; trial++) {
    double v[12], x[12] = { 0 }, y[12], t = exp(gr_rng_normal(&r));
    double lambda = gr_rng_uniform(&r), mu = gr_rng_uniform(&r);
    double size = pow(10, -3 * gr_rng_uniform(&r)), squares = 0;
    for (int j = 0; j < 12; j++) v[j] = 2 * gr_rng_normal(&r);
    prox_sparse_groups(5, start, t, lambda, mu, v, x);
    for (int j = 0; j < 12; j++) {
      double d = size * gr_rng_normal(&r);
      y[j] = x[j] + (x[j] == 0 && trial % 2 ? 0 : d);
      squares += (y[j] - x[j]) * (y[j] - x[j]);
    }
    long double rise = objective(5, start, t, lambda, mu, v, y) -
        objective(5, start, t, lambda, mu, v, x);
    worst = fmin(worst, (double)(rise - squares / (2 * t)));
  }
  because("x is rounded: the rise is known to 1e-15 or so");
  equation("F = f + ||. - v||^2/(2t) is strongly convex: 1/t");
  check_ge("F(x + d) - F(x) - ||d||^2/(2t)", worst, 0, 1e-10);
}

GRADE(property, symmetries, "scales and signs", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  const size_t start[] = { 0, 5, 9 };
  double *v = grade_normals(&r, 9), x[9] = { 0 }, y[9] = { 0 };
  prox_sparse_groups(2, start, 0.5, 0.4, 0.3, v, x);
  for (int j = 0; j < 9; j++) v[j] *= 4;
  prox_sparse_groups(2, start, 2, 0.4, 0.3, v, y);
  for (int j = 0; j < 9; j++) y[j] /= 4;
  because("powers of two");
  equation("prox_{ct f}(c v) = c prox_{tf}(v) for a norm f");
  check_vector("x of 4 v with 4 t, over 4", 9, y, x, 1e-14);
  for (int j = 0; j < 9; j++) v[j] *= -0.25;
  prox_sparse_groups(2, start, 0.5, 0.4, 0.3, v, y);
  for (int j = 0; j < 9; j++) y[j] *= -1;
  equation("f(-x) = f(x)");
  check_vector("x of -v, negated", 9, y, x, 0);
}

GRADE(edge, zeros, "groups of zeros, empty groups, no penalty", 3)
{
  const size_t start[] = { 0, 2, 2, 4 };
  const double v[] = { 0, 0, 3, -4 }, zero[2] = { 0, 0 };
  double x[4] = { 9, 9, 9, 9 };
  prox_sparse_groups(3, start, 1, 0, 0, v, x);
  because("exact");
  equation("lambda = mu = 0: x = v");
  check_vector("x without a penalty", 4, x, v, 0);
  prox_sparse_groups(3, start, 0, 1, 1, v, x);
  equation("t = 0: x = v");
  check_vector("x without a step", 4, x, v, 0);
  prox_sparse_groups(3, start, 1, 0, 1, v, x);
  check_vector("x of a group of zeros", 2, x, zero, 0);
}

GRADE(edge, huge, "entries of 1e200", 1)
{
  const size_t start[] = { 0, 2 };
  const double v[] = { 3e200, -4e200 }, want[] = { 1.5, -2 };
  double x[2] = { 9, 9 };
  prox_sparse_groups(1, start, 1e200, 0, 2.5 / sqrt(2), v, x);
  x[0] /= 1e200, x[1] /= 1e200;
  because("a few roundings");
  equation("norm 5e200 -> 2.5e200");
  check_vector("x/1e200", 2, x, want, 1e-13);
}

GRADE(edge, nan, "NaN stays in its group", 4)
{
  const size_t start[] = { 0, 1, 3 };
  const double v[] = { 3, NAN, 1 };
  double x[3] = { 9, 9, 9 };
  prox_sparse_groups(2, start, 1, 1, 1, v, x);
  because("small integers");
  check_close("x of another group", x[0], 1, 0);
  check_nan("x of the NaN", x[1]);
  prox_sparse_groups(2, start, 100, 1, 1, v, x);
  check_nan("x of the NaN, with a large step", x[1]);
  prox_sparse_groups(1, start, 1, 1, 0, v + 1, x + 1);
  check_nan("x of the NaN, alone in its group", x[1]);
}
