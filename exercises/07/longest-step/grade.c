#include "grade.h"

/* |mhat| / sqrt(vhat) after the gradients, in long double. */
static double length_of(size_t t, double beta1, double beta2,
                        const double *g)
{
  long double m = 0, v = 0, b1 = beta1, b2 = beta2;
  for (size_t i = 0; i < t; i++) {
    m = b1 * m + (1 - b1) * g[i];
    v = b2 * v + (1 - b2) * g[i] * (long double)g[i];
  }
  return (double)(fabsl(m) / (1 - powl(b1, (long double)t))
                  / sqrtl(v / (1 - powl(b2, (long double)t))));
}

/* sqrt(sum w_i^2 / u_i), corrected: what no gradients can pass. */
static double longest(size_t t, double beta1, double beta2)
{
  long double sum = 0, b1 = beta1, b2 = beta2;
  for (size_t j = 0; j < t; j++)
    sum += powl((1 - b1) * powl(b1, (long double)j), 2)
      / ((1 - b2) * powl(b2, (long double)j));
  return (double)(sqrtl(sum * (1 - powl(b2, (long double)t)))
                  / (1 - powl(b1, (long double)t)));
}

GRADE(interface, what_is_written, "t gradients, the last is 1", 3)
{
  double *g = grade_output(9);
  longest_step(9, 0.9, 0.99, g);
  grade_written("inside g", g);
  check_close("the last gradient", g[8], 1, 0);
  longest_step(1, 0.5, 0.25, g);
  check_close("the only one, t = 1", g[0], 1, 0);
}

GRADE(by_hand, two_steps, "t = 2, beta1 = 1/2, beta2 = 3/4", 2)
{
  double *g = grade_output(2);
  longest_step(2, 0.5, 0.75, g);
  because("one quotient");
  equation("g_1 : g_2 = w_1/u_1 : w_2/u_2 = (1/2) / (3/4)");
  check_close("g_1", g[0], 2 / 3., 1e-13);
  check_close("g_2", g[1], 1, 1e-13);
}

GRADE(property, attained, "the bound of Cauchy and Schwarz is attained", 4)
{
  static const double beta[4][2] = { { 0.9, 0.999 }, { 0.9, 0.99 },
                                     { 0.5, 0.25 }, { 0.95, 0.98 } };
  double *g = grade_output(60);
  for (int k = 0; k < 4; k++) {
    longest_step(60, beta[k][0], beta[k][1], g);
    because("at the maximum an error of g is squared");
    equation("|m|/sqrt(v) <= sqrt(sum w_i^2/u_i)");
    check_rel(k == 0 ? "beta 0.9, 0.999" : k == 1 ? "beta 0.9, 0.99"
              : k == 2 ? "beta 0.5, 0.25" : "beta 0.95, 0.98",
              length_of(60, beta[k][0], beta[k][1], g),
              longest(60, beta[k][0], beta[k][1]), 1e-13);
  }
}

GRADE(property, no_better, "no change of one gradient is longer", 1)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *g = grade_output(30), most = 0;
  double b1 = 0.5 + 0.4 * gr_rng_uniform(&r);
  double b2 = 0.9 + 0.09 * gr_rng_uniform(&r);
  longest_step(30, b1, b2, g);
  double best = length_of(30, b1, b2, g);
  for (int i = 0; i < 30; i++)
    for (int up = 0; up < 2; up++) {
      double old = g[i];
      g[i] *= up ? 1.25 : 0.8;
      most = fmax(most, length_of(30, b1, b2, g) / best - 1);
      g[i] = old;
    }
  because("thirty terms in long double");
  check_le("gain by another gradient", most, 0, 1e-12);
}

GRADE(edge, extremes, "beta1 = 0, beta1 = beta2, long runs", 4)
{
  double *g = grade_output(20000);
  longest_step(3, 0, 0.5, g);
  equation("beta1 = 0: only the last gradient is in m");
  check_true("beta1 = 0", g[0] == 0 && g[1] == 0 && g[2] == 1);
  longest_step(5, 0.9, 0.9, g);
  check_close("beta1 = beta2: all equal", g[0], 1, 0);
  longest_step(20000, 0.9, 0.999, g);
  because("sums of 20000 terms in long double");
  equation("sqrt(1 + (b2 - b1)^2 / ((1 - b2)(b2 - b1^2)))");
  check_rel("t = 20000", length_of(20000, 0.9, 0.999, g),
            sqrt(1 + 0.099 * 0.099 / (0.001 * (0.999 - 0.81))), 1e-6);
  longest_step(20000, 0.9, 0.1, g);
  check_true("nothing infinite where beta1 > beta2", isfinite(g[0]));
}
