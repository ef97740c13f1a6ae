#include "exercise.h"

uint16_t round_by_lot(float x, uint16_t random)
{
  uint32_t bits;
  memcpy(&bits, &x, 4);
  if (isnan(x)) return (uint16_t)(bits >> 16 | 0x40); /* stays a NaN */
  return (uint16_t)((bits + random) >> 16);
}
