#include "grade.h"

GRADE(interface, writes_theta, "writes theta; reads its inputs only", 4)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *a = grade_normals(&r, 15), *b = grade_normals(&r, 5);
  double *w = grade_normals(&r, 3), *theta = grade_output(5);
  double room[3];
  lasso_certificate(5, 3, a, b, 0.5, w, theta, room);
  grade_written("theta", theta);
  grade_untouched("a", a);
  grade_untouched("b", b);
  grade_untouched("w", w);
}

GRADE(by_hand, identity, "A = I, b = (4, 1), w = (1, -1), lambda = 2", 3)
{
  /* r = (3, 2), b'r = 14, ||r||^2 = 13, max |r| = 3: s = 2/3;
     P = 6.5 + 4, D = 28/3 - 26/9 = 58/9 */
  const double a[] = { 1, 0, 0, 1 }, b[] = { 4, 1 }, w[] = { 1, -1 };
  const double want[] = { 2, 4. / 3 };
  double theta[2] = { 9, 9 }, room[2];
  because("thirds, rounded");
  equation("P - D = 13/2 + 2*2 - (s 14 - s^2 13/2), s = 2/3");
  check_close("gap", lasso_certificate(2, 2, a, b, 2, w, theta, room),
              10.5 - 58. / 9, 1e-13);
  check_vector("theta = s r", 2, theta, want, 1e-13);
  /* w = (2, 0) is the minimizer: r = (2, 1), s = 1 by the limit 2/2, the
     top of the parabola at 9/5 */
  const double best[] = { 2, 0 };
  equation("at the minimizer w = soft(b, 2) the gap is zero");
  check_close("gap at the minimizer",
              lasso_certificate(2, 2, a, b, 2, best, theta, room), 0,
              1e-13);
}

static double primal(size_t m, size_t n, const double *a, const double *b,
                     double lambda, const double *w)
{
  double sum = 0;
  for (size_t i = 0; i < m; i++) {
    double r = gr_dot(n, a + i * n, w) - b[i];
    sum += r * r / 2;
  }
  return sum + lambda * gr_norm1(n, w);
}

GRADE(property, certificate, "feasible, and below every primal value", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double excess = -INFINITY, worst = -INFINITY;
  for (int trial = 0; trial < 100; trial++) {
    double a[24], b[6], w[4], v[4], theta[6], room[4], slope[4];
    double lambda = exp(gr_rng_normal(&r));
    gr_rng_normals(&r, 24, a);
    gr_rng_normals(&r, 6, b);
    gr_rng_normals(&r, 4, w);
    double gap = lasso_certificate(6, 4, a, b, lambda, w, theta, room);
    double dual = primal(6, 4, a, b, lambda, w) - gap;
    gr_gemv_t(6, 4, a, theta, slope);
    excess = fmax(excess, gr_norm_inf(4, slope) - lambda);
    for (int other = 0; other < 20; other++) {
      gr_rng_normals(&r, 4, v);
      gr_scale(4, 0.3, v);
      worst = fmax(worst, dual - primal(6, 4, a, b, lambda, v));
    }
  }
  because("sums of products of size up to a hundred, rounded");
  equation("|(A'theta)_j| <= lambda");
  check_le("largest entry of A'theta, less lambda", excess, 0, 1e-12);
  equation("D(theta) <= P(v) for every v");
  check_le("dual value, less a primal one", worst, 0, 1e-11);
}

GRADE(property, best_on_the_line, "no feasible s is better", 2)
{
  gr_rng r = gr_rng_make(seed, 3);
  double worst = -INFINITY, below = 0;
  for (int trial = 0; trial < 100; trial++) {
    double a[12], b[6], w[2], theta[6], room[2], res[6];
    double lambda = exp(gr_rng_normal(&r));
    gr_rng_normals(&r, 12, a);
    gr_rng_normals(&r, 6, b);
    gr_rng_normals(&r, 2, w);
    gr_scale(2, trial % 2 ? 4 : 0.2, w);
    double gap = lasso_certificate(6, 2, a, b, lambda, w, theta, room);
    for (size_t i = 0; i < 6; i++) res[i] = b[i] - gr_dot(2, a + 2 * i, w);
    gr_gemv_t(6, 2, a, res, room);
    double most = lambda / gr_norm_inf(2, room);
    below += gr_dot(6, b, res) < 0;
    for (int k = -20; k <= 20; k++) {
      double s = most * k / 20;
      double dual = s * gr_dot(6, b, res) - s * s * gr_dot(6, res, res) / 2;
      worst = fmax(worst, gap - (primal(6, 2, a, b, lambda, w) - dual));
    }
  }
  because("values of up to a thousand, rounded");
  equation("D(s r) is largest at the s nearest to b'r/||r||^2");
  check_le("gap, less that of another s", worst, 0, 1e-10);
  check_ge("problems whose best s is negative", below, 1, 0);
}

GRADE(edge, zero_residual, "A w = b, w = 0, lambda = 0", 5)
{
  const double a[] = { 1, 2, 0, 1 }, b[] = { 3, 1 }, w[] = { 1, 1 };
  const double zero[] = { 0, 0 };
  double theta[2] = { 9, 9 }, room[2];
  because("small integers");
  equation("r = 0: theta = 0, gap = lambda ||w||_1");
  check_close("gap, A w = b", lasso_certificate(2, 2, a, b, 0.5, w, theta,
              room), 1, 1e-15);
  check_vector("theta, A w = b", 2, theta, zero, 0);
  /* w = 0, A'b = (3, 7), lambda = 7: s = 1, gap 0 */
  equation("w = 0 is optimal for lambda >= max |A'b|");
  check_close("gap, lambda = max |A'b|", lasso_certificate(2, 2, a, b, 7,
              zero, theta, room), 0, 1e-14);
  /* lambda = 0, w = 0: s = 0 */
  equation("lambda = 0: only theta = 0 is feasible here");
  check_close("gap, lambda = 0", lasso_certificate(2, 2, a, b, 0, zero,
              theta, room), 5, 1e-14);
  check_vector("theta, lambda = 0", 2, theta, zero, 0);
}

GRADE(edge, orthogonal, "A'r = 0 sets no limit", 1)
{
  const double a[] = { 1, 0 }, b[] = { 2, 3 }, w[] = { 2 };
  double theta[2] = { 9, 9 }, room[1];
  because("small integers");
  equation("r = (0, 3), A'r = 0, s = b'r/||r||^2 = 1");
  check_close("gap", lasso_certificate(2, 1, a, b, 0, w, theta, room), 0,
              0);
}
