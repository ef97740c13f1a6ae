/* The shapes of the figures and of the table of sections 0.4 to 0.6. */
#include "check.h"

#include <stdlib.h>

/* A column of a result table of chapter 0. */
static double *column(const char *table, const char *name, size_t *rows) {
  return result_column("00", table, name, rows);
}

static double most(size_t n, const double *x) {
  double m = x[0];
  for (size_t i = 1; i < n; i++) m = fmax(m, x[i]);
  return m;
}

TEST(foundation_shapes, sums, 4) {
  size_t n;
  double *length = column("sums", "n", &n), *loop = column("sums", "loop", &n),
         *blas = column("sums", "blas", &n),
         *kept = column("sums", "compensated", &n),
         *bound = column("sums", "bound", &n), over = 0;
  because("a random walk of roundings: slope 1/2");
  check_slope("loop", n, length, loop, 0.5, 0.15);
  for (size_t i = 0; i < n; i++) over = fmax(over, loop[i] / bound[i]);
  check_le("loop over bound", over, 1, 0);
  check_le("OpenBLAS over loop, longest", blas[n - 1] / loop[n - 1], 0.7, 0);
  check_le("compensated, longest", kept[n - 1], 1.2e-16, 0);
  free(length), free(loop), free(blas), free(kept), free(bound);
}

TEST(foundation_shapes, least_squares, 4) {
  size_t n;
  double *cond = column("least-squares", "kappa", &n),
         *qr = column("least-squares", "qr", &n),
         *normal = column("least-squares", "normal", &n),
         *failed = column("least-squares", "failed", &n);
  because("medians of 51 draws, between 1e2 and 1e7");
  check_slope("QR", 11, cond + 4, qr + 4, 1, 0.15);
  check_slope("normal equations", 11, cond + 4, normal + 4, 2, 0.2);
  check_close("Cholesky failed below 1e7", most(15, failed), 0, 0);
  check_ge("Cholesky failed at 1e10", failed[20], 1, 0);
  free(cond), free(qr), free(normal), free(failed);
}

TEST(foundation_shapes, ks, 3) {
  size_t n;
  double *draws = column("ks", "n", &n), *flat = column("ks", "uniform", &n),
         *bell = column("ks", "normal", &n), *bound = column("ks", "bound", &n),
         over = 0;
  because("medians of 31 streams");
  check_slope("uniform", n, draws, flat, -0.5, 0.06);
  check_slope("normal", n, draws, bell, -0.5, 0.06);
  for (size_t i = 0; i < n; i++)
    over = fmax(over, fmax(flat[i], bell[i]) / bound[i]);
  check_le("over the line", over, 0.5, 0);
  free(draws), free(flat), free(bell), free(bound);
}

TEST(foundation_shapes, chi_square, 2) {
  size_t n;
  double *x = column("chi-square", "statistic", &n),
         *seen = column("chi-square", "frequency", &n),
         *law = column("chi-square", "law", &n), far = 0, mass = 0;
  for (size_t i = 0; i < n; i++) {
    far = fmax(far, fabs(seen[i] - law[i]));
    mass += 2 * seen[i];
  }
  because("six standard deviations of a bin of 4000 streams");
  check_le("bin minus law", far, 0, 0.016);
  check_close("mass below 40", mass, 1, 0.005);
  free(x), free(seen), free(law);
}

TEST(foundation_shapes, shuffle, 2) {
  size_t n;
  double *fair = column("shuffle", "fair", &n),
         *naive = column("shuffle", "naive", &n), far = 0, least = 1, top = 0;
  for (size_t i = 0; i < n; i++) {
    far = fmax(far, fabs(fair[i] - 1.0 / 24));
    least = fmin(least, naive[i]);
    top = fmax(top, naive[i]);
  }
  because("Hoeffding at 200000 draws, failure probability 1e-9 for 24");
  check_le("fair minus 1/24", far, 0, 0.0078);
  check_ge("naive, largest over smallest", top / least, 4, 0);
  free(fair), free(naive);
}

TEST(foundation_shapes, nan_table, 2) {
  size_t n;
  double *tried = column("blas-nan", "tried", &n),
         *ours = column("blas-nan", "ours kept", &n),
         *theirs = column("blas-nan", "BLAS kept", &n), lost = 0, gone = 0;
  for (size_t i = 0; i < n; i++) {
    lost += tried[i] - ours[i];
    gone += tried[i] - theirs[i];
  }
  check_close("NaN lost by our functions", lost, 0, 0);
  check_ge("NaN lost by BLAS", gone, 36, 0);
  free(tried), free(ours), free(theirs);
}
