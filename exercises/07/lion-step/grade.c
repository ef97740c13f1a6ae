#include "grade.h"

GRADE(interface, what_is_written, "x and m move, g is only read", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 7), *g = grade_normals(&r, 7);
  double *m = grade_normals(&r, 7), y[7], n[7];
  int moved = 0, kept = 0;
  gr_copy(7, x, y);
  gr_copy(7, m, n);
  lion_step(7, 0.125, 0.9, 0.99, 0.1, x, g, m);
  for (int i = 0; i < 7; i++) moved += x[i] != y[i], kept += m[i] != n[i];
  check_int("entries of x that moved", moved, 7);
  check_int("entries of m that moved", kept, 7);
  grade_untouched("g", g);
  grade_written("inside the arrays", m);
  lion_step(7, 0.125, 0.9, 0.99, 0.1, y, g, n);
  because("the same input gives the same bits");
  check_vector("x of a second call", 7, y, x, 0);
}

GRADE(by_hand, three_entries,
      "beta1 = 3/4, beta2 = 1/2, eta = 1/4, lambda = 1/2", 6)
{
  double x[] = { 8, 16, -8 }, m[] = { 2, -1, 4 };
  const double g[] = { -4, 2, -8 };
  lion_step(3, 0.25, 0.75, 0.5, 0.5, x, g, m);
  because("small multiples of 1/32: exact");
  equation("c = 3/4 2 - 1/4 4 = 1/2: x = 7/8 8 - 1/4");
  check_close("x, first entry", x[0], 6.75, 0);
  equation("c = -3/4 1 + 1/4 2 = -1/4: x = 7/8 16 + 1/4");
  check_close("x, second entry", x[1], 14.25, 0);
  equation("c = 3/4 4 - 1/4 8 = 1: x = -7/8 8 - 1/4");
  check_close("x, third entry", x[2], -7.25, 0);
  equation("m = beta2 m + (1 - beta2) g");
  check_close("m, first entry", m[0], -1, 0);
  check_close("m, second entry", m[1], 0.5, 0);
  check_close("m, third entry", m[2], -2, 0);
}

GRADE(property, long_steps, "twenty steps against long double", 2)
{
  enum { N = 5 };
  gr_rng r = gr_rng_make(seed, 2);
  double x[N], m[N] = { 0 }, g[N], off = 0, of = 0;
  long double y[N], k[N] = { 0 };
  const double eta = 0.01, b = 0.9, d = 0.99, lambda = 0.1;
  gr_rng_normals(&r, N, x);
  for (int i = 0; i < N; i++) y[i] = x[i];
  for (int t = 0; t < 20; t++) {
    gr_rng_normals(&r, N, g);
    lion_step(N, eta, b, d, lambda, x, g, m);
    for (int i = 0; i < N; i++) {
      long double c = b * k[i] + (1 - (long double)b) * g[i];
      y[i] = (1 - (long double)eta * lambda) * y[i]
        - (long double)eta * ((c > 0) - (c < 0));
      k[i] = d * k[i] + (1 - (long double)d) * g[i];
      off = fmax(off, (double)fabsl(x[i] - y[i]));
      of = fmax(of, (double)fabsl(m[i] - k[i]));
    }
  }
  because("twenty steps, each with three roundings of numbers below four");
  equation("x = (1 - eta lambda) x - eta sign(c)");
  check_le("x, largest error", off, 0, 2e-13);
  equation("m = beta2 m + (1 - beta2) g");
  check_le("m, largest error", of, 0, 2e-13);
}

GRADE(property, units, "g and m times 2^40, eta twice: the step twice", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double x[6] = { 0 }, y[6] = { 0 }, g[6], m[6], h[6], k[6];
  gr_rng_normals(&r, 6, g);
  gr_rng_normals(&r, 6, m);
  for (int i = 0; i < 6; i++) h[i] = g[i] * 0x1p40, k[i] = m[i] * 0x1p40;
  lion_step(6, 0.125, 0.9, 0.99, 0.1, x, g, m);
  lion_step(6, 0.25, 0.9, 0.99, 0.1, y, h, k);
  for (int i = 0; i < 6; i++) y[i] /= 2, k[i] /= 0x1p40;
  because("powers of two: the same bits");
  equation("sign(s c) = sign(c)");
  check_vector("half of the step", 6, y, x, 0);
  check_vector("m, in its unit", 6, k, m, 0);
}

GRADE(edge, zero, "c = 0: only the decay moves x", 5)
{
  double x[] = { 8, 8, 8, 8 }, m[] = { 0, -0.0, 1, -1 };
  const double g[] = { 0, -0.0, -1, 1 };
  lion_step(4, 0.5, 0.5, 0.5, 0.25, x, g, m);
  because("small integers");
  equation("sign(0) = 0: x = (1 - 1/8) 8");
  check_close("m = g = 0", x[0], 7, 0);
  check_close("m = g = -0", x[1], 7, 0);
  check_close("m = 1, g = -1", x[2], 7, 0);
  check_close("m = -1, g = 1", x[3], 7, 0);
  lion_step(0, 0.5, 0.5, 0.5, 0.25, x, g, m);
  check_close("n = 0 writes nothing", x[0], 7, 0);
}

GRADE(edge, not_a_number, "NaN in g: its own entry; infinity has a sign", 7)
{
  double x[] = { 8, 8, 8, 8 }, m[] = { 1, 1, 1, 1 };
  const double g[] = { 1, NAN, INFINITY, -INFINITY };
  lion_step(4, 0.5, 0.5, 0.5, 0.25, x, g, m);
  equation("sign(NaN) = NaN");
  check_nan("x where g is NaN", x[1]);
  check_nan("m where g is NaN", m[1]);
  because("small multiples of 1/2");
  check_close("x beside it", x[0], 6.5, 0);
  check_close("m beside it", m[0], 1, 0);
  equation("sign(infinity) = 1");
  check_close("x where g is infinite", x[2], 6.5, 0);
  check_close("x where g is -infinite", x[3], 7.5, 0);
  check_true("m where g is infinite", isinf(m[2]) && m[2] > 0);
}
