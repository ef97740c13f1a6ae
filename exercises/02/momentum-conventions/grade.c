#include "grade.h"

GRADE(interface, writes_a_and_b, "writes a and b; a may be eta", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double eta[7], again[7];
  for (int k = 0; k < 7; k++) eta[k] = 0.1 + gr_rng_uniform(&r);
  double *in = grade_input(7, eta), *a = grade_output(7);
  double *b = grade_output(7), *c = grade_output(7);
  as_heavy_ball(7, 0.9, 0.5, in, a, b);
  grade_written("a", a);
  grade_written("b", b);
  grade_untouched("eta", in);
  gr_copy(7, eta, again);
  as_heavy_ball(7, 0.9, 0.5, again, again, c);
  because("the same bits, whether or not a is eta");
  check_vector("a in the place of eta", 7, again, a, 0);
  check_vector("b, when a is eta", 7, c, b, 0);
}

GRADE(by_hand, four_steps, "four steps, worked by hand", 8)
{
  const double eta[] = { 2, 1, 4, 4 };
  double a[4] = { 0 }, b[4] = { 0 };
  as_heavy_ball(4, 0.5, 0.25, eta, a, b);
  because("powers of two, and three of them: nothing is rounded");
  equation("x_1 = x_0 - eta_0 v_1,  v_1 = g_0");
  check_close("a_0, before the first gradient", a[0], 2, 0);
  check_close("b_0", b[0], 0, 0);
  equation("x_2 = x_1 - eta_1 (beta v_1 + (1 - dampening) g_1)");
  check_close("a_1", a[1], 0.75, 0);
  check_close("b_1", b[1], 0.25, 0);
  equation("x_3 = x_2 - eta_2 (beta v_2 + (1 - dampening) g_2)");
  check_close("a_2, after the rate rose from 1 to 4", a[2], 3, 0);
  check_close("b_2, after the rate rose from 1 to 4", b[2], 2, 0);
  check_close("a_3, at the same rate", a[3], 3, 0);
  check_close("b_3, at the same rate", b[3], 0.5, 0);
}

enum { STEPS = 40, N = 3 };

/* Warm-up over eight steps, then half a cosine. */
static void schedule(double top, double *eta)
{
  for (int k = 0; k < STEPS; k++)
    eta[k] = top * (k < 8 ? (k + 1) / 8.
                          : 0.55 + 0.45 * cos(0.09 * (k - 8)));
}

static void slope(const double *w, const double *x, double *g)
{
  for (int i = 0; i < N; i++) g[i] = w[i] * x[i] + sin(x[i]);
}

GRADE(property, same_points, "both programs, forty steps", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double w[N] = { 0.5, 2, 5 }, eta[STEPS], a[STEPS] = { 0 };
  double b[STEPS] = { 0 }, v[N], g[N];
  double want[(STEPS + 1) * N], got[(STEPS + 1) * N];
  double beta = 0.5 + 0.4 * gr_rng_uniform(&r);
  double dampening = gr_rng_uniform(&r);
  schedule(0.1, eta);
  as_heavy_ball(STEPS, beta, dampening, eta, a, b);
  gr_rng_normals(&r, N, want);
  gr_copy(N, want, got);
  for (int k = 0; k < STEPS; k++) {
    double *x = want + k * N, *y = got + k * N;
    slope(w, x, g);
    for (int i = 0; i < N; i++) {
      v[i] = k ? beta * v[i] + (1 - dampening) * g[i] : g[i];
      x[N + i] = x[i] - eta[k] * v[i];
    }
    slope(w, y, g);
    for (int i = 0; i < N; i++) {
      double old = k ? y[i - N] : y[i];
      y[N + i] = y[i] - a[k] * g[i] + b[k] * (y[i] - old);
    }
  }
  because("forty steps of rounding, of numbers of size one");
  equation("v_k = (x_{k-1} - x_k)/eta_{k-1}");
  grade_lockstep("x", STEPS + 1, N, got, want, 1e-11);
}

GRADE(property, units, "all rates times 2^-100: a too, b the same",
      2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double eta[9], a[9] = { 0 }, b[9] = { 0 }, c[9] = { 9 }, d[9] = { 9 };
  for (int k = 0; k < 9; k++) eta[k] = 0.1 + gr_rng_uniform(&r);
  as_heavy_ball(9, 0.9, 0.3, eta, a, b);
  gr_scale(9, 0x1p-100, eta);
  as_heavy_ball(9, 0.9, 0.3, eta, c, d);
  gr_scale(9, 0x1p100, c);
  because("a power of two: the same bits");
  equation("a_k is proportional to the rates, b_k to their ratio");
  check_vector("2^100 a, for rates times 2^-100", 9, c, a, 0);
  check_vector("b", 9, d, b, 0);
}

GRADE(edge, warm_up_from_zero, "rates 0, 0, 1/2, 1, 0, 2", 8)
{
  const double eta[] = { 0, 0, 0.5, 1, 0, 2 };
  double a[6] = { 9, 9, 9, 9, 9, 9 }, b[6] = { 9, 9, 9, 9, 9, 9 };
  as_heavy_ball(6, 0.5, 0.25, eta, a, b);
  because("powers of two, and three of them");
  equation("x_1 - x_0 = -eta_0 v_1 = 0, whatever v_1 is");
  check_vector("a", 6, a, (double[]){ 0, 0, 0.375, 0.75, 0, 1.5 }, 0);
  check_close("b_0", b[0], 0, 0);
  check_nan("b_1", b[1]);
  check_nan("b_2", b[2]);
  check_close("b_3", b[3], 1, 0);
  equation("b_k = beta eta_k/eta_(k-1), here with eta_k = 0");
  check_close("b_4", b[4], 0, 0);
  check_nan("b_5, after a rate of zero again", b[5]);
  as_heavy_ball(2, 0, 0, eta, a, b);
  check_nan("b_1 for beta = 0", b[1]);
}

GRADE(edge, few_steps, "no step, one step, no momentum", 7)
{
  double eta[] = { 3, 6 }, a[2] = { 9, 9 }, b[2] = { 9, 9 };
  as_heavy_ball(0, 0.5, 0.5, eta, a, b);
  because("small integers");
  check_close("steps = 0 writes nothing to a", a[0], 9, 0);
  check_close("steps = 0 writes nothing to b", b[0], 9, 0);
  as_heavy_ball(1, 0.5, 0.5, eta, a, b);
  check_close("one step: a_0", a[0], 3, 0);
  check_close("one step: b_0", b[0], 0, 0);
  check_close("one step: a_1 is not written", a[1], 9, 0);
  as_heavy_ball(2, 0, 0, eta, a, b);
  check_close("beta = 0: a_1", a[1], 6, 0);
  check_close("beta = 0: b_1", b[1], 0, 0);
}
