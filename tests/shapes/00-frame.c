/* The figures and tables of chapter 0 on traces and data show what their
   captions say. */
#include "check.h"
#include "gradus/toolbox.h"
#include <stdlib.h>

TEST(shapes_frame, thinning, 4) {
  size_t n;
  double *added = result_column("00", "trace-thinning", "added", &n);
  double *kept = result_column("00", "trace-thinning", "kept", &n);
  double *apart = result_column("00", "trace-thinning", "apart", &n);
  size_t most = 0, now = 0, ends = 0, wrong = 0;
  for (size_t i = 0; i < n; i++) {
    if (i && added[i] != added[i - 1]) now = 0;
    if (kept[i] >= 0) now++;
    if (now > most) most = now;
    if (kept[i] == 0) ends++;
    if (apart[i] >= 0 && apart[i] != added[i] - 1) wrong++;
  }
  check_int("most entries kept", (long long)most, 16);
  check_int("the first is always there", (long long)ends, 120);
  check_int("the one apart is not the last", (long long)wrong, 0);
  check_close("entries added", gr_max(n, added), 120, 0);
  free(added);
  free(kept);
  free(apart);
}

TEST(shapes_frame, offset, 5) {
  size_t n, out = 0, last = 0;
  double *k = result_column("00", "trace-offset", "k", &n);
  double *right = result_column("00", "trace-offset", "right", &n);
  double *low = result_column("00", "trace-offset", "too_low", &n);
  double *high = result_column("00", "trace-offset", "too_high", &n);
  for (size_t i = 0; i < n; i++) {
    if (!(low[i] > right[i]) || high[i] >= right[i]) out++;
    if (high[i] > 0) last = i;
  }
  check_int("out of order", (long long)out, 0);
  check_slope("right", n, k, right, -1, 1e-12);
  check_close("levels off at 1e-4", low[n - 1], 1e-4, 1e-5);
  check_le("has no logarithm beyond the turning point", k[last], 1e4, 0);
  check_le("plunges", log_slope(4, k + last - 3, high + last - 3), -3, 0);
  free(k);
  free(right);
  free(low);
  free(high);
}

TEST(shapes_frame, digits, 3) {
  size_t n;
  double *ink = result_column("00", "sample-digits", "ink", &n);
  check_int("pixels", (long long)n, 30 * 64);
  check_close("least ink", gr_min(n, ink), 0, 0);
  check_close("most ink", gr_max(n, ink), 1, 0);
  free(ink);
}

/* The caption: breast-cancer gains most, and none comes down to one. */
TEST(shapes_frame, sets, 4) {
  size_t n;
  double *raw = result_column("00", "data-sets", "raw", &n);
  double *unit = result_column("00", "data-sets", "unit", &n);
  check_int("sets", (long long)n, 3);
  check_ge("gain of breast-cancer over diabetes",
           raw[1] / unit[1] / (raw[0] / unit[0]), 10, 0);
  check_ge("gain of breast-cancer over digits",
           raw[1] / unit[1] / (raw[2] / unit[2]), 10, 0);
  check_ge("least condition left", gr_min(n, unit), 5, 0);
  free(raw);
  free(unit);
}
