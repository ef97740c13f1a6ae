/* The figures of layers and of Adafactor show what their captions say. */
#include "check.h"

#include <stdlib.h>

TEST(layerwise_shapes, scales, 6) {
  size_t n;
  double *a = result_column("07", "layerwise", "scale", &n);
  double *sgd = result_column("07", "layerwise", "sgd", &n);
  double *adam = result_column("07", "layerwise", "adam", &n);
  double *lars = result_column("07", "layerwise", "lars", &n);
  double *lamb = result_column("07", "layerwise", "lamb", &n);
  double fine = 0, broken = INFINITY, off = 0, floor = 0, least = INFINITY;
  double above = 0;
  for (size_t k = 0; k < n; k++) {
    if (a[k] < 1.5) fine = fmax(fine, sgd[k]);
    if (a[k] > 1.6) broken = fmin(broken, sgd[k]);
    off = fmax(off, fabs(lars[k] / lars[0] - 1));
    floor = fmax(floor, lamb[k]);
    least = fmin(least, fmin(lars[k], lamb[k]));
    above = fmax(above, adam[k]);
  }
  because("the figure's captions");
  check_le("gradient descent up to 1.5", fine, 1e-8, 0);
  check_ge("it diverges from 1.7", broken, 1e3, 0);
  check_le("LARS: its loss changes, relative", off, 1e-3, 0);
  check_le("LAMB stays low", floor, 1e-3, 0);
  check_ge("Adam is below both", least / above, 10, 0);
  check_ge("and sees the scale", adam[n - 1] / adam[0], 10, 0);
  free(a), free(sgd), free(adam), free(lars), free(lamb);
}

TEST(layerwise_shapes, adafactor, 6) {
  size_t n;
  double *v = result_column("07", "adafactor", "exact", &n);
  double *w = result_column("07", "adafactor", "guess", &n);
  double small = 0, large = 0, within = 0, low = INFINITY, high = 0, sum = 0, guess = 0, out = 0;
  for (size_t i = 0; i < n; i++) {
    within += w[i] < 2 * v[i] && v[i] < 2 * w[i];
    if (v[i] < low) low = v[i];
    if (v[i] > high) high = v[i];
    out += v[i] < 1e-5 || v[i] > 0.1 || w[i] < 1e-5 || w[i] > 0.1;
    if (v[i] < 1e-3) small++, large += w[i] > v[i];
    sum += v[i] * v[i], guess += w[i] * w[i];
  }
  check_ge("within a factor of two", within / (double)n, 0.75, 0);
  check_le("not all", within / (double)n, 0.9, 0);
  check_ge("too large where small", large / small, 0.75, 0);
  check_ge("orders of magnitude", high / low, 1e3, 0);
  check_le("points outside of the figure, share", out / (double)n, 0.05, 0);
  because("the guess keeps sums, and blank pixels are left out");
  check_rel("sums", guess, sum, 1e-6);
  free(v), free(w);
}
