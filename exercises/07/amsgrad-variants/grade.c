#include "grade.h"

GRADE(interface, what_is_written, "all arrays move, g is only read", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 7), *g = grade_normals(&r, 7);
  double m[7] = { 0 }, v[7] = { 0 }, *top = grade_output(7), y[7];
  int moved = 0, kept = 0;
  for (int i = 0; i < 7; i++) top[i] = 0, y[i] = x[i];
  amsgrad_step(PAPER, 7, 1, 0.125, 0.9, 0.99, x, g, m, v, top);
  for (int i = 0; i < 7; i++) moved += x[i] != y[i], kept += top[i] > 0;
  check_int("entries of x that moved", moved, 7);
  check_int("entries of top above zero", kept, 7);
  grade_untouched("g", g);
  grade_written("inside the arrays", top);
  amsgrad_step(RAW, 0, 1, 0.125, 0.9, 0.99, y, g, m, v, top);
  check_true("n = 0 writes nothing", top[0] > 0);
}

/* Steps with g = 8 and g = 0, beta1 = beta2 = 1/2, eta = 1, from x = 0. */
static void two_steps(place of, double x[2], double top[2], double v[2])
{
  double at = 0, m = 0, w = 0, high = 0;
  for (size_t t = 1; t <= 2; t++) {
    double g = t == 1 ? 8 : 0;
    amsgrad_step(of, 1, t, 1, 0.5, 0.5, &at, &g, &m, &w, &high);
    x[t - 1] = at, top[t - 1] = high, v[t - 1] = w;
  }
}

GRADE(by_hand, three_places, "g = 8, then 0; both betas 1/2, eta = 1", 10)
{
  double x[2], top[2], v[2];
  two_steps(PAPER, x, top, v);
  because("three roundings of numbers below one hundred");
  equation("m = 4, v = 32: top = 32, x = -4/sqrt(32)");
  check_close("PAPER, top", top[0], 32, 0);
  check_close("PAPER, x", x[0], -4 / sqrt(32), 1e-13);
  equation("m = 2, v = 16, top = 32: x = x - 2/sqrt(32)");
  check_close("PAPER, v of the second step", v[1], 16, 0);
  check_close("PAPER, second step", x[1] - x[0], -2 / sqrt(32), 1e-13);
  two_steps(RAW, x, top, v);
  equation("top = 32, c1 = c2 = 1/2: x = -8/sqrt(64)");
  check_close("RAW, x", x[0], -1, 1e-13);
  equation("top = 32, c1 = c2 = 3/4: x = x - (2 4/3)/sqrt(32 4/3)");
  check_close("RAW, second step", x[1] - x[0], -8 / 3. / sqrt(128 / 3.),
              1e-13);
  check_close("RAW, top", top[1], 32, 0);
  two_steps(CORRECTED, x, top, v);
  equation("top = 32 / (1/2) = 64: x = -8/sqrt(64)");
  check_close("CORRECTED, top", top[0], 64, 0);
  check_close("CORRECTED, x", x[0], -1, 1e-13);
  equation("16 / (3/4) < 64: x = x - (2 4/3)/sqrt(64)");
  check_close("CORRECTED, second step", x[1] - x[0], -1 / 3., 1e-13);
}

GRADE(property, many_steps, "fifty steps of each against long double", 3)
{
  static const char *const name[3] = { "PAPER", "RAW", "CORRECTED" };
  for (int of = 0; of < 3; of++) {
    gr_rng r = gr_rng_make(seed, 2);
    double x = 1, m = 0, v = 0, top = 0, off = 0;
    long double y = 1, p = 0, q = 0, high = 0, a = 0.9, b = 0.99;
    for (int t = 1; t <= 50; t++) {
      double g = gr_rng_normal(&r) * (t % 7 ? 0.1 : 3);
      long double c1 = of ? 1 - powl(a, t) : 1, c2 = of ? 1 - powl(b, t) : 1;
      amsgrad_step((place)of, 1, (size_t)t, 0.1, 0.9, 0.99, &x, &g, &m, &v,
                   &top);
      p = a * p + (1 - a) * g, q = b * q + (1 - b) * g * (long double)g;
      high = fmaxl(high, of == CORRECTED ? q / c2 : q);
      y -= 0.1 * (p / c1) / sqrtl(of == RAW ? high / c2 : high);
      off = fmax(off, (double)fabsl(x - y));
    }
    because("fifty steps, each with ten roundings of numbers below ten");
    equation(of == RAW ? "x -= eta (m/c1) / sqrt(max(v)/c2)"
             : of ? "x -= eta (m/c1) / sqrt(max(v/c2))"
             : "x -= eta m / sqrt(max(v))");
    check_le(name[of], off, 0, 1e-12);
  }
}

GRADE(edge, ends, "zero gradients, NaN", 6)
{
  double x[] = { 3, 3 }, m[] = { 0, 0 }, v[] = { 0, 0 }, top[] = { 0, 4 };
  const double g[] = { 0, NAN };
  amsgrad_step(RAW, 2, 2, 0.5, 0.9, 0.999, x, g, m, v, top);
  equation("where top is 0, x stays");
  check_close("x where all gradients are zero", x[0], 3, 0);
  check_close("its top", top[0], 0, 0);
  equation("max(4, NaN) = NaN");
  check_nan("top where g is NaN", top[1]);
  check_nan("x where g is NaN", x[1]);
  double y = 0, p = 0, q = 0, h = 0, s = 2;
  amsgrad_step(CORRECTED, 1, 1, 0.5, 0, 0, &y, &s, &p, &q, &h);
  equation("beta = 0: m = g, v = g^2");
  check_close("x without averages", y, -0.5, 1e-13);
  check_close("top without averages", h, 4, 0);
}
