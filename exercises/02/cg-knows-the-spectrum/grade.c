#include "grade.h"

enum { MOST = 60 };

/* k steps of conjugate gradients on diag(w) and b, from zero */
static void run(size_t n, const double *w, const double *b, size_t k,
                double *alpha, double *beta)
{
  double r[MOST], p[MOST], rr = gr_dot(n, b, b);
  gr_copy(n, b, r);
  gr_copy(n, b, p);
  for (size_t j = 0; j < k; j++) {
    double pap = 0, next = 0;
    for (size_t i = 0; i < n; i++) pap += w[i] * p[i] * p[i];
    alpha[j] = rr / pap;
    for (size_t i = 0; i < n; i++) {
      r[i] -= alpha[j] * w[i] * p[i];
      next += r[i] * r[i];
    }
    beta[j] = next / rr;
    for (size_t i = 0; i < n; i++) p[i] = r[i] + beta[j] * p[i];
    rr = next;
  }
}

static void draw(gr_rng *r, size_t k, double *alpha, double *beta)
{
  for (size_t j = 0; j < k; j++) {
    alpha[j] = exp(gr_rng_normal(r));
    beta[j] = exp(gr_rng_normal(r));
  }
}

GRADE(interface, writes_both, "writes both ends; inputs stay", 7)
{
  gr_rng r = gr_rng_make(seed, 1);
  double alpha[7], beta[7];
  draw(&r, 7, alpha, beta);
  double *a = grade_input(7, alpha), *b = grade_input(6, beta);
  double *low = grade_output(1), *high = grade_output(1);
  ritz_ends(7, a, b, low, high);
  grade_written("least", low);
  grade_written("largest", high);
  grade_untouched("alpha", a);
  grade_untouched("beta", b);
  if (isnan(*low) || isnan(*high))
    cause("NaN from finite numbers: beta has only k - 1 entries");
  check_true("both are positive", *low > 0 && *high > 0);
  double again[2] = { 0, 0 };
  ritz_ends(7, a, b, again, again + 1);
  because("the same input gives the same bits");
  check_close("least of a second call", again[0], *low, 0);
  check_close("largest of a second call", again[1], *high, 0);
}

GRADE(by_hand, two_steps,
      "diag(1, 3) and b = (3, 3): alpha = 1/2, 2/3", 5)
{
  const double alpha[] = { 0.5, 2 / 3. }, beta[] = { 0.25 };
  double low = 0, high = 0;
  because("bisection to the last bits");
  equation("k = 1: T = (1/alpha_0)");
  ritz_ends(1, alpha, NULL, &low, &high);
  check_close("least after one step", low, 2, 1e-12);
  check_close("largest after one step", high, 2, 1e-12);
  equation("k = 2: T = (2 -1; -1 3/2 + 1/2), with eigenvalues 1 and 3");
  ritz_ends(2, alpha, beta, &low, &high);
  check_close("least after two steps", low, 1, 1e-12);
  check_close("largest after two steps", high, 3, 1e-12);
  const double uneven[] = { 1, 4 }, one[] = { 1 };
  equation("alpha = 1, 4, beta = 1: T = (1 -1; -1 5/4)");
  ritz_ends(2, uneven, one, &low, &high);
  check_close("largest of (1 -1; -1 5/4)", high, (9 + sqrt(65)) / 8,
              1e-12);
}

GRADE(property, spectrum,
      "six eigenvalues, six steps: the true ends", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double low = 0, high = 0;
  for (int trial = 0; trial < 30; trial++) {
    double w[12], b[12], alpha[6], beta[6], ends[2] = { 0, 0 };
    for (int i = 0; i < 12; i++) {
      w[i] = 1 + 2 * (i % 6);
      b[i] = 0.5 + gr_rng_uniform(&r);
    }
    run(12, w, b, 6, alpha, beta);
    ritz_ends(6, alpha, beta, ends, ends + 1);
    low = fmax(low, fabs(ends[0] - 1));
    high = fmax(high, fabs(ends[1] - 11));
  }
  because("rounding of six steps");
  equation("T = V'A V, the columns of V orthonormal");
  check_close("largest error of the least", low, 0, 1e-9);
  check_close("largest error of the largest", high, 0, 1e-9);
}

GRADE(property, against_eigen, "against all eigenvalues of T", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double low = 0, high = 0;
  for (int trial = 0; trial < 30; trial++) {
    size_t k = 1 + (size_t)gr_rng_below(&r, 12);
    double alpha[12], beta[12], t[144] = { 0 }, w[12], ends[2] = { 0 };
    draw(&r, k, alpha, beta);
    for (size_t j = 0; j < k; j++) {
      t[j * k + j] = 1 / alpha[j];
      if (j > 0) {
        t[j * k + j] += beta[j - 1] / alpha[j - 1];
        t[j * k + j - 1] = -sqrt(beta[j - 1]) / alpha[j - 1];
        t[(j - 1) * k + j] = t[j * k + j - 1];
      }
    }
    if (gr_eigen(k, t, w, NULL) != GR_OK) return;
    ritz_ends(k, alpha, beta, ends, ends + 1);
    double top = fmax(w[0], w[k - 1]), bottom = fmin(w[0], w[k - 1]);
    low = fmax(low, fabs(ends[0] - bottom) / top);
    high = fmax(high, fabs(ends[1] - top) / top);
  }
  because("the errors of the other method, relative to the largest");
  equation("T_jj = 1/alpha_j + beta_{j-1}/alpha_{j-1}");
  check_close("error of the least", low, 0, 1e-12);
  check_close("error of the largest", high, 0, 1e-12);
}

GRADE(property, units, "alpha times 4: a quarter of both ends", 2)
{
  gr_rng r = gr_rng_make(seed, 4);
  double alpha[20], beta[20], one[2] = { 0 }, four[2] = { 0 };
  draw(&r, 20, alpha, beta);
  ritz_ends(20, alpha, beta, one, one + 1);
  gr_scale(20, 4, alpha);
  ritz_ends(20, alpha, beta, four, four + 1);
  because("bisection to the last bits");
  equation("beta has no units, alpha those of 1/A");
  check_rel("least", 4 * four[0], one[0], 1e-11);
  check_rel("largest", 4 * four[1], one[1], 1e-12);
}

GRADE(rate, widening,
      "condition 1000, sixty eigenvalues: step by step", 3)
{
  gr_rng r = gr_rng_make(seed, 5);
  double w[60], b[60], alpha[25], beta[25], gap[25];
  double shrink = 0, out = 0;
  for (int i = 0; i < 60; i++) {
    w[i] = pow(1000, i / 59.);
    b[i] = 0.5 + gr_rng_uniform(&r);
  }
  run(60, w, b, 25, alpha, beta);
  double before[2] = { INFINITY, 0 };
  for (size_t k = 1; k <= 25; k++) {
    double ends[2] = { 0, 0 };
    ritz_ends(k, alpha, beta, ends, ends + 1);
    shrink = fmax(shrink, ends[0] / before[0] - 1);
    shrink = fmax(shrink, before[1] / ends[1] - 1);
    out = fmax(out, fmax(1 / ends[0], ends[1] / 1000) - 1);
    gap[k - 1] = 1000 - ends[1];
    before[0] = ends[0];
    before[1] = ends[1];
  }
  grade_curve("yours", 25, gap);
  because("bisection to the last bits");
  equation("a larger space: the ends move outwards");
  check_le("largest move inwards", shrink, 0, 1e-11);
  equation("mu <= least, largest <= L");
  check_le("beyond the spectrum of A", out, 0, 1e-11);
  because("a Chebyshev polynomial of degree 24 is large at L");
  check_le("L - largest, after 25 steps", gap[24], 0.1, 0);
}

GRADE(edge, condition, "conditions up to 1e30, digit by digit", 4)
{
  const double alpha[] = { 1, 1e16 }, beta[] = { 1 };
  double low = 0, high = 0;
  because("bisection to the last bits");
  const double third[] = { 1, 3e14 };
  equation("T = (1 -1; -1 1 + e): det T = e, the ends are 2 and e/2");
  ritz_ends(2, third, beta, &low, &high);
  check_rel("least for alpha = 1, 3e14", low, 0.5 / 3e14, 1e-12);
  ritz_ends(2, alpha, beta, &low, &high);
  check_rel("least for alpha = 1, 1e16", low, 0.5e-16, 1e-12);
  check_rel("largest", high, 2, 1e-12);
  /* three steps; det T = 1e-30, det/(sum of 2-by-2 minors) */
  const double more[] = { 1, 1, 1e30 }, two[] = { 1, 1 };
  equation("least = det T/(sum of the principal minors of order 2)");
  ritz_ends(3, more, two, &low, &high);
  check_rel("least of three steps", low, 1e-30 / 3, 1e-12);
}

GRADE(edge, special, "beta = 0, alpha of one kind, and NaN", 8)
{
  const double alpha[] = { 0.5, 0.125, 2 }, none[] = { 0, 0 };
  double low = 0, high = 0;
  because("bisection to the last bits");
  equation("beta = 0: T = D");
  ritz_ends(3, alpha, none, &low, &high);
  check_close("least of 2, 8, 1/2", low, 0.5, 1e-12);
  check_close("largest of 2, 8, 1/2", high, 8, 1e-12);
  const double same[] = { 4, 4, 4 };
  ritz_ends(3, same, none, &low, &high);
  check_close("least of 1/4, 1/4, 1/4", low, 0.25, 1e-12);
  check_close("largest of 1/4, 1/4, 1/4", high, 0.25, 1e-12);
  const double bad[] = { 1, NAN };
  ritz_ends(2, bad, none, &low, &high);
  check_nan("least with a NaN in alpha", low);
  check_nan("largest with a NaN in alpha", high);
  const double good[] = { 1, 1 }, lost[] = { NAN };
  low = high = 0;
  ritz_ends(2, good, lost, &low, &high);
  check_nan("least with a NaN in beta", low);
  check_nan("largest with a NaN in beta", high);
}
