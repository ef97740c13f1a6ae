#include "grade.h"

GRADE(by_hand, one_to_three, "curvatures from 1 to 3, four steps", 9)
{
  because("whole numbers");
  equation("rho = max(|1 - eta mu|, |1 - eta L|)");
  check_close("eta = 1/2: rho = 1/2; to 1/5",
              steps_needed(1, 3, 0.5, 0.2), 3, 0);
  check_close("eta = 1/4: rho = 3/4; to 1/10",
              steps_needed(1, 3, 0.25, 0.1), 9, 0);
  check_close("eta = 0.6: rho = 0.8; to 1/10",
              steps_needed(1, 3, 0.6, 0.1), 11, 0);
  equation("eta L >= 2: |1 - eta L| >= 1");
  check_close("eta = 0.7", steps_needed(1, 3, 0.7, 0.1), INFINITY, 0);
  check_close("eta = 1", steps_needed(1, 2, 1, 0.1), INFINITY, 0);
  equation("rho^k <= shrink");
  check_close("shrink = 1", steps_needed(1, 3, 0.25, 1), 0, 0);
  check_close("shrink = 2", steps_needed(1, 3, 0.25, 2), 0, 0);
  check_close("shrink = 1, eta L > 2", steps_needed(1, 3, 0.7, 1), 0, 0);
  check_close("shrink = 1, mu = 0", steps_needed(0, 3, 0.25, 1), 0, 0);
}

/* The larger error after k steps, from 1 along both eigenvectors. */
static double error_after(double mu, double lip, double eta, double k)
{
  double u = 1, v = 1;
  for (double i = 0; i < k; i++) {
    u -= eta * mu * u;
    v -= eta * lip * v;
  }
  return fmax(fabs(u), fabs(v));
}

GRADE(property, as_the_run_shows, "a hundred runs, counted", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  size_t late = 0, early = 0;
  for (int i = 0; i < 100; i++) {
    double mu = exp(gr_rng_normal(&r)), lip = mu * (1 + 60 *
                                                    gr_rng_uniform(&r));
    double eta = (0.05 + 1.9 * gr_rng_uniform(&r)) / lip;
    double eps = pow(10, -1 - 5 * gr_rng_uniform(&r));
    double k = steps_needed(mu, lip, eta, eps);
    if (!(k >= 1 && k < 1e6)) k = 0;
    late += error_after(mu, lip, eta, k) > eps;
    early += k > 0 && error_after(mu, lip, eta, k - 1) <= eps;
  }
  because("no run is within rounding of its goal");
  equation("rho^k <= shrink < rho^(k-1)");
  check_int("runs not there after k steps", (long long)late, 0);
  check_int("runs that are there one step before", (long long)early, 0);
}

GRADE(property, units, "other units: mu, L times 8, eta over 8", 1)
{
  because("a power of two");
  equation("only eta mu and eta L count");
  check_close("k", steps_needed(8, 800, 1 / 4096., 1e-3),
              steps_needed(1, 100, 1 / 512., 1e-3), 0);
}

GRADE(rate, condition, "twice the condition, twice the steps", 2)
{
  double kappa[8], k[8], best[8];
  for (int i = 0; i < 8; i++) {
    kappa[i] = ldexp(1000, i);
    k[i] = steps_needed(1, kappa[i], 1 / kappa[i], 1e-6);
    best[i] = steps_needed(1, kappa[i], 2 / (1 + kappa[i]), 1e-6);
  }
  predicted(best[0]);
  grade_curve("yours", 8, k);
  because("k = kappa log(1/shrink) (1 + O(1/kappa)), rounded up");
  check_slope("slope of log k, eta = 1/L", 8, kappa, k, 1, 5e-3);
  check_rel("eta = 2/(mu + L) takes half of them", 2 * best[7], k[7],
            1e-4);
}

GRADE(edge, flat, "eta mu from 1e-3 to 2e-17, and mu = 0", 6)
{
  because("the logarithm's rounding, before that to a whole number");
  equation("k = log(shrink)/log(1 - eta mu), rounded up");
  const char *label[] = { "k at eta mu = 1e-3", "k at eta mu = 1e-6",
                          "k at eta mu = 1e-9" };
  for (int i = 0; i < 3; i++) {
    double z = i == 0 ? 1e-3 : i == 1 ? 1e-6 : 1e-9;
    double k = (double)ceill(logl(1e-300L) / log1pl(-(long double)z));
    check_rel(label[i], steps_needed(z, 1, 1, 1e-300), k, 1e-13);
  }
  because("1/eta mu is right to 1e-14; the logarithm to two ulps");
  equation("-log(1 - z) = z + z^2/2 + ..., z = eta mu");
  check_rel("k at eta mu = 1e-14", steps_needed(1e-14, 1, 1, 0.5),
            1e14 * 0.693147180559945309, 1e-13);
  check_rel("k at eta mu = 2e-17", steps_needed(2e-17, 1, 1, 0.25),
            1e17 * 0.693147180559945309, 1e-13);
  check_close("mu = 0", steps_needed(0, 1, 1, 0.5), INFINITY, 0);
}

GRADE(edge, exact, "one step is enough, and NaN", 7)
{
  because("whole numbers");
  equation("1 - eta lambda = 0");
  check_close("mu = L = 4, eta = 1/4",
              steps_needed(4, 4, 0.25, 1e-9), 1, 0);
  check_close("and for shrink = 1e-300",
              steps_needed(4, 4, 0.25, 1e-300), 1, 0);
  check_close("mu = L = 3, eta = 1/2", steps_needed(3, 3, 0.5, 0.2), 3,
              0);
  check_nan("eta = NaN", steps_needed(1, 3, NAN, 0.5));
  check_nan("mu = NaN", steps_needed(NAN, 3, 0.1, 0.5));
  check_nan("L = NaN", steps_needed(1, NAN, 0.1, 0.5));
  check_nan("shrink = NaN", steps_needed(1, 3, 0.1, NAN));
}
