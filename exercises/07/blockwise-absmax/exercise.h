#include "ask.h"
ASK(void, quantize, (size_t n, const double *x, size_t block,
                     const double *value, double *scale, uint8_t *code))
ASK(void, dequantize, (size_t n, const uint8_t *code, const double *scale,
                       size_t block, const double *value, double *x))
