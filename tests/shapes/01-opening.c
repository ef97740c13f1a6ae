/* The shapes that the opening picture of Chapter 1 promises. */
#include "check.h"

#include <stdlib.h>

TEST(shape_opening, band, 3) {
  size_t n;
  double *x = result_column("01", "opening", "x", &n);
  double *f = result_column("01", "opening", "f", &n);
  double *chord = result_column("01", "opening", "chord", &n);
  double *tangent = result_column("01", "opening", "tangent", &n);
  double above = -INFINITY, outside = INFINITY, below = -INFINITY;
  for (size_t i = 0; i < n; i++) {
    if (x[i] >= -1 && x[i] <= 2) above = fmax(above, f[i] - chord[i]);
    else outside = fmin(outside, f[i] - chord[i]);
    below = fmax(below, tangent[i] - f[i]);
  }
  because("rounding of values near one");
  check_le("f above its chord between a and b", above, 0, 1e-15);
  check_ge("f above its chord outside", outside, 0, 0);
  check_le("tangent above f", below, 0, 1e-15);
  free(x);
  free(f);
  free(chord);
  free(tangent);
}
