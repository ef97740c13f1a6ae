#include "grade.h"

GRADE(interface, what_is_written, "x, m and v move, g is only read", 6)
{
  gr_rng a = gr_rng_make(seed, 1);
  double *x = grade_normals(&a, 7), *g = grade_normals(&a, 7);
  double *m = grade_normals(&a, 7), *v = grade_output(7);
  double y[7], k[7], l[7];
  int moved = 0;
  gr_fill(7, 2, v);
  gr_copy(7, x, y), gr_copy(7, m, k), gr_copy(7, v, l);
  double q = lamb_step(7, 3, 0.1, 0.9, 0.99, 1e-6, 0.1, 10, x, g, m, v);
  for (int i = 0; i < 7; i++)
    moved += (x[i] != y[i]) + (m[i] != k[i]) + (v[i] != l[i]);
  check_int("entries of x, m and v that moved", moved, 21);
  check_true("q is positive", q > 0);
  grade_untouched("g", g);
  grade_written("inside the arrays", v);
  double p = lamb_step(7, 3, 0.1, 0.9, 0.99, 1e-6, 0.1, 10, y, g, k, l);
  because("the same input gives the same bits");
  check_close("q of a second call", p, q, 0);
  check_vector("x of a second call", 7, y, x, 0);
}

GRADE(by_hand, first_step, "x = (3, 4), g = (2, -6), eps = 2, lambda = 1/2",
      4)
{
  double x[] = { 3, 4 }, m[] = { 0, 0 }, v[] = { 0, 0 };
  const double g[] = { 2, -6 };
  const double k[] = { 1, -3 }, w[] = { 1, 9 };
  double q = lamb_step(2, 1, 0.5, 0.5, 0.75, 2, 0.5, 10, x, g, m, v);
  because("a few roundings");
  equation("m = g/2, v = g^2/4");
  check_vector("m", 2, m, k, 1e-13);
  check_vector("v", 2, v, w, 1e-13);
  equation("r = (2/(2 + 2), -6/(6 + 2)), u = r + x/2 = (2, 5/4)");
  equation("q = ||x||/||u|| = 5/||(2, 5/4)||");
  check_close("q", q, 5 / sqrt(4 + 1.5625), 1e-13);
  const double y[] = { 3 - 5 / sqrt(5.5625), 4 - 3.125 / sqrt(5.5625) };
  equation("x = x - eta q u");
  check_vector("x", 2, x, y, 1e-13);
}

GRADE(by_hand, second_step, "x = 8, two steps: g = 2, then 0; no decay", 4)
{
  double x = 8, m = 0, v = 0, g = 2, q;
  lamb_step(1, 1, 0.25, 0.5, 0.75, 1, 0, 100, &x, &g, &m, &v);
  because("a few roundings");
  equation("one number: q u = ||x|| sign(u), the step eta ||x||");
  check_close("x after the first step", x, 6, 1e-13);
  g = 0;
  q = lamb_step(1, 2, 0.25, 0.5, 0.75, 1, 0, 100, &x, &g, &m, &v);
  equation("m = 1/2, v = 3/4, 1 - beta1^2 = 3/4, 1 - beta2^2 = 7/16");
  double u = (0.5 / 0.75) / (sqrt(0.75 / 0.4375) + 1);
  check_close("q of the second step", q, 6 / u, 1e-12);
  check_close("m", m, 0.5, 1e-13);
  check_close("x after the second step", x, 4.5, 1e-13);
}

GRADE(by_hand, largest_norm, "||x|| = 10 counts as 4, and as 10", 3)
{
  double x[] = { 6, 8 }, m[2] = { 0 }, v[2] = { 0 };
  const double g[] = { 1, 1 }, y[] = { 6 - sqrt(2), 8 - sqrt(2) };
  double q = lamb_step(2, 1, 0.5, 0.5, 0.5, 1, 0, 4, x, g, m, v);
  because("a few roundings");
  equation("u = (1/2, 1/2): q = 4/sqrt(1/2), x = x - (1/2) q u");
  check_close("q, most = 4", q, 4 * sqrt(2), 1e-13);
  check_vector("x, most = 4", 2, x, y, 1e-13);
  double z[] = { 6, 8 }, k[2] = { 0 }, w[2] = { 0 };
  q = lamb_step(2, 1, 0.5, 0.5, 0.5, 1, 0, 40, z, g, k, w);
  check_close("q, most = 40", q, 10 * sqrt(2), 1e-13);
}

GRADE(property, with_long_double, "eight steps against long double", 2)
{
  enum { N = 6 };
  gr_rng a = gr_rng_make(seed, 2);
  double x[N], g[N], m[N] = { 0 }, v[N] = { 0 }, off = 0, of = 0;
  long double y[N], k[N] = { 0 }, w[N] = { 0 }, u[N];
  const double eta = 0.05, b = 0.9, d = 0.99, e = 1e-2, lambda = 0.1;
  gr_rng_normals(&a, N, x);
  for (int i = 0; i < N; i++) y[i] = x[i];
  for (int t = 1; t <= 8; t++) {
    long double xx = 0, uu = 0;
    gr_rng_normals(&a, N, g);
    for (int i = 0; i < N; i++) {
      k[i] = b * k[i] + (1 - (long double)b) * g[i];
      w[i] = d * w[i] + (1 - (long double)d) * g[i] * g[i];
      u[i] = k[i] / (1 - powl(b, t)) / (sqrtl(w[i] / (1 - powl(d, t))) + e)
        + lambda * y[i];
      xx += y[i] * y[i], uu += u[i] * u[i];
    }
    long double q = sqrtl(xx) < 2 ? sqrtl(xx / uu) : 2 / sqrtl(uu);
    for (int i = 0; i < N; i++) y[i] -= eta * q * u[i];
    double p = lamb_step(N, (size_t)t, eta, b, d, e, lambda, 2, x, g, m, v);
    of = fmax(of, (double)fabsl(p / q - 1));
    for (int i = 0; i < N; i++)
      off = fmax(off, (double)fabsl(x[i] - y[i]));
  }
  because("eight steps of some ten roundings; 1 - 0.99^t loses two digits");
  equation("q = min(||x||, most)/||u||");
  check_le("q, largest relative error", of, 0, 3e-12);
  equation("x = x - eta q u");
  check_le("x, largest error", off, 0, 3e-12);
}

GRADE(property, length, "the step has the length eta min(||x||, most)", 2)
{
  enum { N = 9 };
  gr_rng a = gr_rng_make(seed, 3);
  double x[N], y[N], g[N], m[N] = { 0 }, v[N] = { 0 };
  gr_rng_normals(&a, N, x);
  gr_rng_normals(&a, N, g);
  for (int t = 0; t < 2; t++) {
    double want = t ? 0.125 * 0.01 : 0.125 * gr_norm2(N, x);
    gr_copy(N, x, y);
    lamb_step(N, 1 + (size_t)t, 0.125, 0.9, 0.999, 1e-6, 0.01,
              t ? 0.01 : 1e9, x, g, m, v);
    gr_axpy(N, -1, x, y);
    because("differences of numbers of size one");
    equation("||eta q u|| = eta min(||x||, most)");
    check_close(t ? "most = 1/100" : "most = 1e9", gr_norm2(N, y), want,
                1e-12);
  }
}

GRADE(edge, zero_tensor, "x = 0: q = 1, a step of Adam", 3)
{
  double x[] = { 0, 0 }, m[2] = { 0 }, v[2] = { 0 };
  const double g[] = { 3, -1 }, y[] = { -0.375, 0.25 };
  double q = lamb_step(2, 1, 0.5, 0.5, 0.75, 1, 0.5, 10, x, g, m, v);
  because("a few roundings");
  equation("q = 1 where ||x|| = 0: x = -eta (3/4, -1/2)");
  check_close("q + 1", q + 1, 2, 0);
  check_vector("x", 2, x, y, 1e-13);
  double z = -2, k = 0, w = 0, h = -4;
  q = lamb_step(1, 1, 0.5, 0.5, 0.75, 4, 0, 10, &z, &h, &k, &w);
  equation("one number: u = -4/(4 + 4), q = 2/(1/2)");
  check_close("q of one number", q, 4, 1e-13);
}

GRADE(edge, zero_direction, "no gradient, no decay: q = 1, x stays", 3)
{
  double x[] = { 3, 4 }, m[2] = { 0 }, v[2] = { 0 };
  const double g[] = { 0, 0 }, y[] = { 3, 4 }, z[] = { 1.5, 2 };
  double q = lamb_step(2, 1, 0.5, 0.5, 0.75, 1, 0, 10, x, g, m, v);
  equation("q = 1 where ||u|| = 0");
  check_close("q", q, 1, 0);
  check_vector("x", 2, x, y, 0);
  lamb_step(2, 1, 0.5, 0.5, 0.75, 1, 0.25, 10, x, g, m, v);
  because("a few roundings");
  equation("only decay: q u = ||x|| x/||x||");
  check_vector("x, lambda = 1/4", 2, x, z, 1e-13);
}

GRADE(edge, tiny_direction, "||u|| = 1e-9: the step is as long; NaN", 3)
{
  double x[] = { 3, 4 }, m[2] = { 0 }, v[2] = { 0 };
  const double g[] = { 3e-9, -4e-9 }, y[] = { 1.5, 6 };
  double q = lamb_step(2, 1, 0.5, 0.5, 0.75, 1e3, 0, 10, x, g, m, v);
  because("u differs from 1e-3 g by 1e-11 relative");
  equation("q = ||x||/||u||, u = g/1000");
  check_rel("q", q, 1e12, 1e-9);
  check_vector("x", 2, x, y, 1e-9);
  const double lost[] = { NAN, 1 };
  lamb_step(2, 2, 0.5, 0.5, 0.75, 1, 0, 10, x, lost, m, v);
  check_nan("x beside a NaN in g", x[1]);
}
