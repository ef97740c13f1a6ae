#include "grade.h"

GRADE(interface, what_is_written, "x, m and v move, g is only read", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 7), *g = grade_normals(&r, 7);
  double *m = grade_normals(&r, 7), *v = grade_output(7), y[7];
  int moved = 0, kept = 0;
  for (int i = 0; i < 7; i++) v[i] = 1, y[i] = x[i];
  adam_step(7, 3, 0.125, 0.9, 0.99, 1e-8, x, g, m, v);
  for (int i = 0; i < 7; i++) moved += x[i] != y[i], kept += v[i] != 1;
  check_int("entries of x that moved", moved, 7);
  check_int("entries of v that moved", kept, 7);
  grade_untouched("g", g);
  grade_written("inside the arrays", v);
  adam_step(0, 3, 0.125, 0.9, 0.99, 1e-8, y, g, m, v);
  check_true("n = 0 writes nothing", y[0] == y[0]);
}

GRADE(by_hand, first_step,
      "t = 1, beta1 = beta2 = 3/4, eps = 4, eta = 1/2", 6)
{
  double x[] = { 1, 1 }, m[] = { 0, 0 }, v[] = { 0, 0 };
  const double g[] = { 4, -12 };
  adam_step(2, 1, 0.5, 0.75, 0.75, 4, x, g, m, v);
  because("small integers and quarters: two roundings at most");
  equation("m = g/4 = 1, v = g^2/4 = 4: 1 - (1/2) 4 / (4 + 4)");
  check_close("x, first entry", x[0], 0.75, 1e-13);
  equation("m = -3, v = 36: 1 + (1/2) 12 / (12 + 4)");
  check_close("x, second entry", x[1], 1.375, 1e-13);
  equation("m = beta1 m + (1 - beta1) g");
  check_close("m, first entry", m[0], 1, 0);
  check_close("m, second entry", m[1], -3, 0);
  equation("v = beta2 v + (1 - beta2) g^2");
  check_close("v, first entry", v[0], 4, 0);
  check_close("v, second entry", v[1], 36, 0);
}

GRADE(by_hand, second_step,
      "t = 2, beta1 = 1/2, beta2 = 3/4, m = 2, v = 4, g = 4", 3)
{
  double x = 1, m = 2, v = 4, g = 4;
  adam_step(1, 2, 0.5, 0.5, 0.75, 1, &x, &g, &m, &v);
  because("four roundings");
  equation("m = (2 + 4)/2 = 3, over 1 - 1/4: 4");
  check_close("m", m, 3, 0);
  equation("v = (3 4 + 16)/4 = 7, over 1 - 9/16: 16");
  check_close("v", v, 7, 0);
  equation("x = 1 - (1/2) 4 / (4 + 1)");
  check_close("x", x, 0.6, 1e-13);
}

GRADE(property, long_steps, "forty steps against long double", 2)
{
  enum { N = 5 };
  gr_rng r = gr_rng_make(seed, 2);
  double x[N], m[N] = { 0 }, v[N] = { 0 }, g[N], off = 0, of = 0;
  long double y[N], k[N] = { 0 }, l[N] = { 0 };
  gr_rng_normals(&r, N, x);
  for (int i = 0; i < N; i++) y[i] = x[i];
  for (int t = 1; t <= 40; t++) {
    gr_rng_normals(&r, N, g);
    adam_step(N, (size_t)t, 0.01, 0.9, 0.99, 1e-3, x, g, m, v);
    for (int i = 0; i < N; i++) {
      long double a = 0.9, b = 0.99;
      k[i] = a * k[i] + (1 - a) * g[i];
      l[i] = b * l[i] + (1 - b) * g[i] * (long double)g[i];
      y[i] -= 0.01 * (k[i] / (1 - powl(a, t)))
        / (sqrtl(l[i] / (1 - powl(b, t))) + 1e-3);
      off = fmax(off, (double)fabsl(x[i] - y[i]));
      of = fmax(of, (double)fabsl(v[i] - l[i]));
    }
  }
  because("forty steps, each with ten roundings of numbers below four");
  equation("x = x - eta mhat / (sqrt(vhat) + eps)");
  check_le("x, largest error", off, 0, 1e-12);
  equation("v = beta2 v + (1 - beta2) g^2");
  check_le("v, largest error", of, 0, 1e-12);
}

GRADE(edge, ends, "zero gradients, many steps, NaN", 5)
{
  double x[] = { 3, 3 }, m[] = { 0, 0 }, v[] = { 0, 0 };
  const double g[] = { 0, NAN };
  adam_step(2, 1, 0.5, 0.9, 0.999, 1e-8, x, g, m, v);
  equation("0 / (0 + eps) = 0");
  check_close("x where all gradients are zero", x[0], 3, 0);
  check_nan("x where g is NaN", x[1]);
  check_nan("v where g is NaN", v[1]);
  double y = 0, n = 2, w = 4, h = 2;
  adam_step(1, 1000000, 0.5, 0.5, 0.5, 1, &y, &h, &n, &w);
  because("three roundings");
  equation("beta^1000000 = 0: x = -(1/2) 2 / (2 + 1)");
  check_close("x at t = 1000000", y, -1 / 3., 1e-13);
  double z = 0, p = 5, q = 7;
  adam_step(1, 1, 0.5, 0, 0, 1, &z, &h, &p, &q);
  equation("beta = 0: m = g, v = g^2, x = -(1/2) 2 / (2 + 1)");
  check_close("x without averages", z, -1 / 3., 1e-13);
}
