#include "exercise.h"

double steepest_group(size_t n, size_t s, const double *g, double *d)
{
  double longest = 0;
  size_t from = 0;
  for (size_t k = 0; k < n; k += s) {
    double length = gr_norm2(n - k < s ? n - k : s, g + k);
    if (length > longest || isnan(length)) {
      longest = length;
      from = k;
      if (isnan(length)) break;
    }
  }
  for (size_t i = 0; i < n; i++)
    d[i] = i >= from && i - from < s && longest != 0 ? -g[i] / longest : 0;
  return longest;
}
