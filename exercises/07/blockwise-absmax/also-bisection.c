#include "exercise.h"

/* The last value that is not above y, then its upper neighbour, or not. */
static uint8_t nearest(double y, const double *value)
{
  unsigned low = 0, high = 255;
  if (!(y > value[0])) return 0;
  if (y >= value[255]) return 255;
  while (high - low > 1) {
    unsigned middle = (low + high) / 2;
    if (value[middle] <= y) low = middle;
    else high = middle;
  }
  double down = y - value[low], up = value[high] - y;
  if (down == up) return (uint8_t)(y < 0 ? low : high);
  return (uint8_t)(down < up ? low : high);
}

void quantize(size_t n, const double *x, size_t block, const double *value,
              double *scale, uint8_t *code)
{
  for (size_t i = 0; i < n; i++) {
    double *s = scale + i / block, a = fabs(x[i]);
    if (i % block == 0) *s = 0;
    if (!isfinite(a)) *s = NAN;
    if (a > *s) *s = a;
  }
  for (size_t i = 0; i < n; i++) {
    double s = scale[i / block];
    code[i] = s == 0 ? nearest(0, value)
      : isnan(s) ? 0 : nearest(x[i] / s, value);
  }
}

void dequantize(size_t n, const uint8_t *code, const double *scale,
                size_t block, const double *value, double *x)
{
  for (size_t k = 0, i = 0; i < n; k++)
    for (size_t j = 0; j < block && i < n; i++, j++)
      x[i] = value[code[i]] * scale[k];
}
