#include "exercise.h"

/* Up for the low values of random, and field by field. */
uint16_t round_by_lot(float x, uint16_t random)
{
  union { float value; uint32_t bits; } number = { .value = x };
  uint32_t high = number.bits / 65536, low = number.bits % 65536;
  uint32_t exponent = high / 128 % 256, fraction = high % 128;
  if (exponent == 255)
    return (uint16_t)(fraction || low ? 0x7fc0 : high);
  if (random < low) fraction++;
  if (fraction == 128) exponent++, fraction = 0;
  return (uint16_t)((high & 0x8000) + exponent * 128 + fraction);
}
