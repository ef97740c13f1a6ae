#include "exercise.h"

static uint8_t nearest(double y, const double *value)
{
  int best = 0;
  for (int j = 1; j < 256; j++) {
    double d = fabs(y - value[j]), least = fabs(y - value[best]);
    bool larger = fabs(value[j]) > fabs(value[best]);
    if (d < least || (d == least && larger)) best = j;
  }
  return (uint8_t)best;
}

void quantize(size_t n, const double *x, size_t block, const double *value,
              double *scale, uint8_t *code)
{
  for (size_t from = 0; from < n; from += block) {
    size_t to = n - from < block ? n : from + block;
    bool finite = true;
    double s = 0;
    for (size_t i = from; i < to; i++) {
      finite = finite && isfinite(x[i]);
      s = fmax(s, fabs(x[i]));
    }
    if (!finite) s = NAN;
    for (size_t i = from; i < to; i++)
      code[i] = nearest(s > 0 ? x[i] / s : 0, value);
    scale[from / block] = s;
  }
}

void dequantize(size_t n, const uint8_t *code, const double *scale,
                size_t block, const double *value, double *x)
{
  for (size_t i = 0; i < n; i++)
    x[i] = scale[i / block] * value[code[i]];
}
