/* The figures of Adam's relatives and of Lion show what their captions
   say. */
#include "check.h"
#include <stdlib.h>

TEST(shapes_relatives, slope, 6)
{
  size_t n;
  double *adam = result_column("07", "relatives-slope", "adam", &n);
  double *max = result_column("07", "relatives-slope", "adamax", &n);
  double *radam = result_column("07", "relatives-slope", "radam", &n);
  double *belief = result_column("07", "relatives-slope", "adabelief", &n);
  double *yogi = result_column("07", "relatives-slope", "yogi", &n);
  check_close("Adam is at one", adam[n - 1], 1, 1e-3);
  check_close("Adamax is at one", max[n - 1], 1, 1e-3);
  check_close("Yogi is at one", yogi[n - 1], 1, 0.05);
  check_le("RAdam begins low", radam[8], 0.1, 0);
  check_ge("RAdam reaches one", radam[n - 1], 0.95, 0);
  check_ge("AdaBelief leaves", belief[n - 1], 1000, 0);
  free(adam), free(max), free(radam), free(belief), free(yogi);
}

TEST(shapes_relatives, noise, 2)
{
  static const char *const name[5] = { "adam", "nadam", "radam", "yogi",
                                       "adabelief" };
  double least = INFINITY, most = 0;
  for (int i = 0; i < 5; i++) {
    size_t n;
    double *c = result_column("07", "relatives-noise", name[i], &n);
    least = fmin(least, c[n - 1]), most = fmax(most, c[n - 1]);
    free(c);
  }
  check_ge("least length", least, 0.1, 0);
  check_le("largest length", most, 1, 0);
}

TEST(shapes_relatives, lion, 4)
{
  size_t n;
  double *signs = result_column("07", "lion", "signs", &n);
  double *lion = result_column("07", "lion", "lion", &n);
  double *adam = result_column("07", "lion", "adam", &n);
  double *plain = result_column("07", "lion", "adam0", &n);
  check_ge("signs go up", signs[n - 1], 0.9, 0);
  check_le("Lion goes down", lion[n - 1], -2, 0);
  check_le("Adam goes down", adam[n - 1], -0.3, 0);
  check_ge("Adam without averages goes up", plain[n - 1], 0.3, 0);
  free(signs), free(lion), free(adam), free(plain);
}
