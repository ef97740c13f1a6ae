#include "grade.h"

GRADE(interface, writes_all, "writes count steps, and only those", 3)
{
  double *eta = grade_output(16), *again = grade_output(16);
  chebyshev_steps(16, 1, 10, eta);
  grade_written("eta", eta);
  chebyshev_steps(16, 1, 10, again);
  because("the same input gives the same bits");
  check_vector("eta of a second call", 16, again, eta, 0);
  double *one = grade_output(1);
  chebyshev_steps(1, 1, 10, one);
  grade_written("one step", one);
}

GRADE(by_hand, one_and_two, "one step, and two", 3)
{
  double eta[2] = { 0, 0 };
  because("a few roundings");
  equation("K = 1: s = 1, cos(pi/2) = 0, 1/eta = (L + mu)/2");
  chebyshev_steps(1, 1, 3, eta);
  check_close("the only step, for 1 and 3", eta[0], 0.5, 1e-14);
  equation("K = 2: s = (1, 3), cos(pi/4) = 1/sqrt(2)");
  chebyshev_steps(2, 1, 3, eta);
  check_close("first of two steps", eta[0], 1 / (2 + sqrt(0.5)), 1e-14);
  check_close("second of two steps", eta[1], 1 / (2 - sqrt(0.5)),
              1e-14);
}

GRADE(by_hand, eight, "the order of eight", 8)
{
  const int s[] = { 1, 15, 7, 9, 3, 13, 5, 11 };
  double eta[8] = { 0 };
  because("the arc cosine of a number that is rounded");
  equation("(1), (1, 3), (1, 7, 3, 5), (1, 15, 7, 9, 3, 13, 5, 11)");
  chebyshev_steps(8, 1, 3, eta);
  const char *label[] = { "s_0", "s_1", "s_2", "s_3", "s_4", "s_5",
                          "s_6", "s_7" };
  for (int i = 0; i < 8; i++)
    check_close(label[i], 16 / acos(-1) * acos(1 / eta[i] - 2), s[i],
                1e-11);
}

GRADE(property, pairs, "the steps come in pairs", 1)
{
  gr_rng r = gr_rng_make(seed, 1);
  double eta[64] = { 0 }, worst = 0;
  for (size_t count = 2; count <= 64; count *= 2) {
    double mu = gr_rng_uniform(&r), lip = mu + 5 * gr_rng_uniform(&r);
    chebyshev_steps(count, mu, lip, eta);
    for (size_t i = 0; i < count; i += 2) {
      double sum = 1 / eta[i] + 1 / eta[i + 1];
      worst = fmax(worst, fabs(sum / (lip + mu) - 1));
    }
  }
  because("a few roundings");
  equation("1/eta_2i + 1/eta_2i+1 = L + mu, as cos(pi - a) = -cos a");
  check_le("largest relative difference", worst, 0, 1e-13);
}

/* The product of 1 - eta_i lambda */
static double factor(size_t count, const double *eta, double lambda)
{
  double f = 1;
  for (size_t i = 0; i < count; i++) f *= 1 - eta[i] * lambda;
  return f;
}

GRADE(property, polynomial, "the product is Chebyshev's polynomial", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double eta[32] = { 0 }, worst = 0, ends = 0, mu = 1, lip = 30;
  chebyshev_steps(32, mu, lip, eta);
  double root = sqrt(lip / mu), q = (root - 1) / (root + 1);
  double size = 2 / (pow(q, 32) + pow(q, -32));
  for (int k = 0; k < 1000; k++) {
    double z = 2 * gr_rng_uniform(&r) - 1;
    double lambda = (lip + mu) / 2 - (lip - mu) / 2 * z;
    double want = cos(32 * acos(z));
    worst = fmax(worst, fabs(factor(32, eta, lambda) / size - want));
  }
  ends = fmax(fabs(factor(32, eta, mu) / size - 1),
              fabs(factor(32, eta, lip) / size - 1));
  because("32 factors, of which one may be small by cancellation");
  equation("prod_i (1 - eta_i lambda) = T_K(z)/T_K((L + mu)/(L - mu))");
  check_le("largest error, in units of the bound", worst, 0, 1e-10);
  check_le("at lambda = mu and L: |T_K| = 1", ends, 0, 1e-10);
}

GRADE(property, units, "mu and L times four: a quarter of each step", 1)
{
  double eta[16] = { 0 }, other[16] = { 9 };
  chebyshev_steps(16, 0.3, 7, eta);
  chebyshev_steps(16, 1.2, 28, other);
  gr_scale(16, 4, other);
  because("a rounding or two");
  equation("eta lambda has no units");
  check_vector("four times the steps for 4 mu, 4 L", 16, other, eta,
               1e-13);
}

GRADE(rate, stable,
      "512 steps at condition 1e4, in double precision", 2)
{
  enum { N = 101, K = 512 };
  static double eta[K], x[N], lambda[N];
  double worst = 0, most = 0, root = 99. / 101, mu = 1, lip = 1e4;
  double curve[K + 1], sorted[64] = { 0 }, top = 0, f = 1;
  gr_fill(K, 0, eta);
  chebyshev_steps(K, mu, lip, eta);
  for (int j = 0; j < N; j++) {
    double z = cos(acos(-1) * j / (N - 1));
    lambda[j] = (lip + mu) / 2 - (lip - mu) / 2 * z;
    x[j] = 2; /* the minimizer is 1, so that rounding is felt */
  }
  curve[0] = 1;
  for (int k = 0; k < K; k++) {
    double far = 0;
    for (int j = 0; j < N; j++) {
      x[j] -= eta[k] * (lambda[j] * x[j] - lambda[j]);
      far = fmax(far, fabs(x[j] - 1));
    }
    curve[k + 1] = far;
    most = fmax(most, far);
  }
  worst = curve[K];
  double bound = 2 / (pow(root, K) + pow(root, -K));
  grade_curve("yours", K + 1, curve);
  because("the ends attain the bound; rounding errors are far below");
  equation("after K steps the error is 2/(q^K + q^-K) of the first");
  check_rel("error after 512 steps", worst, bound, 1e-5);
  because("the short step of a pair prepares for the long one");
  check_le("largest error on the way, over kappa", most / 1e4, 0.5, 0);
  /* the same steps, longest first: what the card's question asks */
  chebyshev_steps(64, 1, 100, sorted);
  for (int i = 1; i < 64; i++)
    for (int j = i; j > 0 && sorted[j] > sorted[j - 1]; j--) {
      double keep = sorted[j];
      sorted[j] = sorted[j - 1];
      sorted[j - 1] = keep;
    }
  for (int i = 0; i < 64; i++) {
    f *= fabs(1 - 100 * sorted[i]);
    top = fmax(top, f);
  }
  predicted(log10(top));
}

GRADE(edge, equal, "mu = L, mu = 0, and NaN", 3)
{
  double eta[4] = { 0 }, want[4] = { 0.25, 0.25, 0.25, 0.25 };
  because("a few roundings");
  equation("mu = L: every step is 1/L");
  chebyshev_steps(4, 4, 4, eta);
  check_vector("steps for mu = L = 4", 4, eta, want, 1e-14);
  equation("mu = 0: 1/eta = L cos^2(s pi/(4K))");
  chebyshev_steps(1, 0, 4, eta);
  check_close("one step for mu = 0", eta[0], 0.5, 1e-14);
  chebyshev_steps(4, NAN, 4, eta);
  check_nan("a step for mu = NaN", eta[3]);
}

GRADE(edge, condition, "condition 1e12, 65536 steps", 1)
{
  enum { K = 65536 };
  static double eta[K];
  double worst = 0;
  gr_fill(K, 0, eta);
  chebyshev_steps(K, 1e-12, 1, eta);
  for (size_t i = 0; i < K; i++) {
    size_t s = 1; /* from the bits of i, the highest first */
    for (size_t m = 2; m <= K; m *= 2)
      if (i / (K / m) % 2) s = 2 * m - s;
    long double c = sinl((long double)(2 * K - s) * acosl(-1) / (4 * K));
    long double want = 1e-12L + (1 - 1e-12L) * c * c;
    worst = fmax(worst, fabs((double)(eta[i] * want - 1)));
  }
  because("a sine, two squares, a sum and a quotient");
  equation("1/eta = L cos^2(a/2) + mu sin^2(a/2), a = s pi/(2K)");
  check_le("largest relative error of a step", worst, 0, 1e-14);
}
