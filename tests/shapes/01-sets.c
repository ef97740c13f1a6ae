/* The shapes that the figures and the table of sets and functions
   promise. */
#include "check.h"

#include <stdlib.h>

TEST(shape_sets, balls, 2) {
  size_t n;
  double *a = result_column("01", "balls", "half x", &n);
  double *b = result_column("01", "balls", "half y", &n);
  double *c = result_column("01", "balls", "inf x", &n);
  double *e = result_column("01", "balls", "inf y", &n);
  double half = 0, inf = 0;
  for (size_t i = 0; i < n; i++) {
    half = fmax(half, fabs(sqrt(fabs(a[i])) + sqrt(fabs(b[i])) - 1));
    inf = fmax(inf, fabs(fmax(fabs(c[i]), fabs(e[i])) - 1));
  }
  because("square roots of numbers near 1e-16 at the corners");
  check_close("p = 1/2", half, 0, 1e-7);
  check_close("p = infinity", inf, 0, 1e-15);
  free(a);
  free(b);
  free(c);
  free(e);
}

TEST(shape_sets, hull, 3) {
  size_t n, kept = 0, m;
  double *x = result_column("01", "hull", "x", &n);
  double *w = result_column("01", "hull", "weight", &n);
  double *mean = result_column("01", "hull", "mean x", &n), sum = 0;
  double *corner = result_column("01", "hull-kept", "x", &m);
  for (size_t i = 0; i < n; i++) {
    kept += w[i] > 0;
    sum += w[i] * x[i];
  }
  check_int("points kept", (long long)kept, 3);
  check_int("corners drawn", (long long)m, 3);
  because("sixty rounded products");
  check_close("their mean", sum, mean[0], 1e-14);
  free(x);
  free(w);
  free(mean);
  free(corner);
}

TEST(shape_functions, gallery, 3) {
  size_t n, refuted = 0, proved = 0, both = 0;
  double *test = result_column("01", "gallery-convexity", "test", &n);
  double *sure = result_column("01", "gallery-convexity", "proved", &n);
  for (size_t i = 0; i < n; i++) {
    refuted += test[i] > 0;
    proved += sure[i] > 0;
    both += test[i] > 0 && sure[i] > 0;
  }
  check_int("proved and refuted", (long long)both, 0);
  check_ge("refuted", (double)refuted, 2, 0);
  check_ge("proved", (double)proved, 4, 0);
  free(test);
  free(sure);
}

TEST(shape_functions, jensen, 1) {
  size_t n;
  double *m = result_column("01", "jensen", "x mean", &n);
  double *f = result_column("01", "jensen", "f mean", &n);
  check_ge("E f(X) above f(E X)", f[0] - 0.5 * m[0] * m[0], 0.5, 0);
  free(m);
  free(f);
}
