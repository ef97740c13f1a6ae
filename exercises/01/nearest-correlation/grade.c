#include "grade.h"

static const double higham[] = { 1, 1, 0, 1, 1, 1, 0, 1, 1 };

/* symmetric, with entries of size one and ones on the diagonal */
static void indefinite(gr_rng *r, size_t n, double *a)
{
  for (size_t i = 0; i < n; i++) {
    for (size_t j = 0; j <= i; j++)
      a[n * i + j] = a[n * j + i] = i == j ? 1 : gr_rng_normal(r);
  }
}

GRADE(interface, writes_all_of_x, "writes x, and does not touch a", 5)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_output(25);
  double *work = grade_output(25), off = 0;
  double b[25];
  indefinite(&r, 5, b);
  double *c = grade_input(25, b);
  check_int("status", nearest_correlation(5, c, 3, x, work), GR_OK);
  grade_written("x", x);
  grade_untouched("a", c);
  for (int i = 0; i < 5; i++) off = fmax(off, fabs(x[6 * i] - 1));
  because("ones are written");
  check_close("largest |x_ii - 1|", off, 0, 0);
  double uneven = 0;
  for (int i = 0; i < 5; i++) {
    for (int j = 0; j < i; j++)
      uneven = fmax(uneven, fabs(x[5 * i + j] - x[5 * j + i]));
  }
  because("rounded entries of size one");
  check_close("largest |x_ij - x_ji|", uneven, 0, 1e-12);
}

GRADE(by_hand, two_by_two, "(1 2; 2 1): one, two and three sweeps", 3)
{
  /* sums of the eigenvectors (1,1) and (1,-1): eigenvalues 1 +- 2 */
  const double a[] = { 1, 2, 2, 1 };
  double x[4], work[4];
  because("an eigenvalue problem, solved to 1e-15");
  equation("R = (1 2; 2 1), X = 1.5 (1 1; 1 1)");
  nearest_correlation(2, a, 1, x, work);
  check_close("X_12 after one sweep", x[1], 1.5, 1e-12);
  equation("S = (.5 -.5; -.5 .5), R = (.5 2; 2 .5)");
  nearest_correlation(2, a, 2, x, work);
  check_close("X_12 after two sweeps", x[1], 1.25, 1e-12);
  equation("S = (.75 -.75; -.75 .75), R = (.25 2; 2 .25)");
  nearest_correlation(2, a, 3, x, work);
  check_close("X_12 after three sweeps", x[1], 1.125, 1e-12);
}

GRADE(by_hand, three_by_three, "(1 1 0; 1 1 1; 0 1 1), the limit", 2)
{
  double x[9] = { 0 }, work[9], c = 0.76;
  for (int i = 0; i < 9; i++)
    c -= (4 * c * c * c - c - 1) / (12 * c * c - 1);
  nearest_correlation(3, higham, 300, x, work);
  because("300 sweeps leave about 1e-14");
  equation("4c^3 - c - 1 = 0");
  check_close("X_12", x[1], c, 1e-9);
  equation("X_13 = 2c^2 - 1");
  check_close("X_13", x[2], 2 * c * c - 1, 1e-9);
}

GRADE(property, nearest, "a correlation matrix, and no other is nearer", 2)
{
  gr_rng r = gr_rng_make(seed, 2);
  double a[16], x[16] = { 0 }, work[16], q[16], w[4], worst = -INFINITY;
  double least = INFINITY;
  for (int trial = 0; trial < 10; trial++) {
    indefinite(&r, 4, a);
    nearest_correlation(4, a, 1000, x, work);
    gr_copy(16, x, q);
    if (gr_eigen(4, q, w, NULL) != GR_OK) return;
    least = fmin(least, fmin(w[0], w[3]));
    for (int other = 0; other < 50; other++) {
      double u[12], inner = 0; /* unit vectors of length three */
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 3; j++) u[3 * i + j] = gr_rng_normal(&r);
        gr_scale(3, 1 / gr_norm2(3, u + 3 * i), u + 3 * i);
      }
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          double c = gr_dot(3, u + 3 * i, u + 3 * j);
          inner += (a[4 * i + j] - x[4 * i + j]) * (c - x[4 * i + j]);
        }
      }
      worst = fmax(worst, inner);
    }
  }
  because("1000 sweeps; the last error falls slowly at worst");
  equation("X is semidefinite");
  check_ge("least eigenvalue", least, 0, 1e-7);
  equation("<A - X, C - X> <= 0 for every correlation matrix C");
  check_le("largest <A - X, C - X>", worst, 0, 1e-6);
}

GRADE(property, renamed, "renaming the variables renames the answer", 1)
{
  gr_rng r = gr_rng_make(seed, 3);
  double a[16], b[16], x[16] = { 0 }, y[16] = { 0 }, z[16], work[16];
  indefinite(&r, 4, a);
  for (int i = 0; i < 4; i++) {
    for (int j = 0; j < 4; j++)
      b[4 * i + j] = a[4 * ((i + 1) % 4) + (j + 1) % 4];
  }
  nearest_correlation(4, a, 20, x, work);
  nearest_correlation(4, b, 20, y, work);
  for (int i = 0; i < 4; i++) {
    for (int j = 0; j < 4; j++)
      z[4 * i + j] = x[4 * ((i + 1) % 4) + (j + 1) % 4];
  }
  because("20 eigenvalue problems, each solved to 1e-15");
  equation("P'XP is nearest to P'AP");
  check_vector("x of the renamed a", 16, y, z, 1e-11);
}

GRADE(edge, already_there, "a correlation matrix stays, and n = 1", 3)
{
  const double a[] = { 1, 0.5, 0.5, 1 }, one[] = { 7 };
  double x[4] = { 9, 9, 9, 9 }, work[4];
  check_int("status", nearest_correlation(2, a, 5, x, work), GR_OK);
  because("five eigenvalue problems");
  equation("P(A) = A");
  check_vector("x of a correlation matrix", 4, x, a, 1e-13);
  nearest_correlation(1, one, 2, x, work);
  check_close("x of (7)", x[0], 1, 0);
}

GRADE(edge, status, "NaN is refused", 1)
{
  const double a[] = { 1, NAN, NAN, 1 };
  double x[4], work[4];
  check_int("status", nearest_correlation(2, a, 3, x, work),
            GR_ERR_NONFINITE);
}
