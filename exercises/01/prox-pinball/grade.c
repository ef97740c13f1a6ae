#include "grade.h"

GRADE(by_hand, quarter, "t = 2 and tau = 1/4, in each of the cases", 5)
{
  because("multiples of 1/2");
  equation("v > t tau: u = v - t tau");
  check_close("v = 3", prox_pinball(2, 0.25, 3), 2.5, 0);
  equation("v < -t (1 - tau): u = v + t (1 - tau)");
  check_close("v = -3", prox_pinball(2, 0.25, -3), -1.5, 0);
  equation("-t (1 - tau) <= v <= t tau: u = 0");
  check_close("v = 0.375", prox_pinball(2, 0.25, 0.375), 0, 0);
  check_close("v = -1.25", prox_pinball(2, 0.25, -1.25), 0, 0);
  check_close("v = 0.5, the end", prox_pinball(2, 0.25, 0.5), 0, 0);
}

static double pinball(double tau, double u)
{
  return u > 0 ? tau * u : (tau - 1) * u;
}

GRADE(property, no_better_point, "no point of a grid is better", 1)
{
  gr_rng r = gr_rng_make(seed, 1);
  double worst = -INFINITY;
  for (int trial = 0; trial < 300; trial++) {
    double t = exp(gr_rng_normal(&r)), tau = 0.02 + 0.96 *
        gr_rng_uniform(&r), v = 2 * gr_rng_normal(&r);
    double u = prox_pinball(t, tau, v);
    double f = pinball(tau, u) + (u - v) * (u - v) / (2 * t);
    for (int k = -50; k <= 50; k++) {
      double w = u + (t + fabs(v)) * k / 50;
      double other = pinball(tau, w) + (w - v) * (w - v) / (2 * t);
      double growth = (w - u) * (w - u) / (2 * t);
      worst = fmax(worst, f + growth - other);
    }
  }
  because("values of at most a few hundred, rounded");
  equation("h(u) + |w - u|^2 / (2t) <= h(w) for all w");
  check_le("how much better a point is", worst, 0, 1e-11);
}

GRADE(property, mirrored, "-v with 1 - tau gives the negative", 1)
{
  gr_rng r = gr_rng_make(seed, 2);
  double worst = 0;
  for (int trial = 0; trial < 200; trial++) {
    double tau = (1 + (double)gr_rng_below(&r, 63)) / 64;
    double v = 2 * gr_rng_normal(&r);
    worst = fmax(worst, fabs(prox_pinball(1, tau, v) +
                             prox_pinball(1, 1 - tau, -v)));
  }
  because("1 - tau is exact for multiples of 1/64");
  equation("rho_tau(-u) = rho_(1-tau)(u)");
  check_le("sum of the two", worst, 0, 1e-15);
}

GRADE(edge, far, "NaN, infinity, tiny and huge t", 5)
{
  because("exact");
  equation("u = v - t tau or v + t (1 - tau), or 0");
  check_nan("v = NaN", prox_pinball(1, 0.5, NAN));
  check_close("v = inf", prox_pinball(1, 0.5, INFINITY), INFINITY, 0);
  check_close("v = -inf", prox_pinball(1, 0.5, -INFINITY), -INFINITY, 0);
  check_close("t = 1e-300", prox_pinball(1e-300, 0.5, 1), 1, 0);
  check_close("t = 1e300", prox_pinball(1e300, 0.5, 1), 0, 0);
}
