#include "grade.h"

static float float_of(uint32_t bits)
{
  float x;
  memcpy(&x, &bits, 4);
  return x;
}

static double value(uint16_t bits)
{
  return float_of((uint32_t)bits << 16);
}

/* How many of all values of random lead to this result. */
static long long draws(uint32_t bits, uint16_t result)
{
  long long count = 0;
  for (uint32_t k = 0; k < 65536; k++)
    count += round_by_lot(float_of(bits), (uint16_t)k) == result;
  return count;
}

/* Exact: 65536 numbers of eight digits with at most two exponents. */
static double mean(float x)
{
  double sum = 0;
  for (uint32_t k = 0; k < 65536; k++)
    sum += value(round_by_lot(x, (uint16_t)k));
  return sum / 65536;
}

GRADE(interface, exact, "1, -3, 0 and -0 stay, whatever is drawn", 4)
{
  equation("low = 0: no value of random leads up");
  check_int("draws that give 1 for 1", draws(0x3f800000, 0x3f80), 65536);
  check_int("draws that give -3 for -3", draws(0xc0400000, 0xc040), 65536);
  check_int("draws that give 0 for 0", draws(0, 0), 65536);
  check_int("draws that give -0 for -0", draws(0x80000000, 0x8000), 65536);
}

GRADE(by_hand, shares, "1 + 2^-8, 1 + 2^-23, -1 - 3 2^-9 and others", 8)
{
  equation("half-way: 32768 of 65536 draws go up");
  check_int("1 + 2^-8, up", draws(0x3f808000, 0x3f81), 32768);
  check_int("1 + 2^-8, down", draws(0x3f808000, 0x3f80), 32768);
  equation("low = 1: one draw goes up");
  check_int("1 + 2^-23, up", draws(0x3f800001, 0x3f81), 1);
  check_int("1 + 2^-23, down", draws(0x3f800001, 0x3f80), 65535);
  equation("low = 49152: three quarters go away from zero");
  check_int("-1 - 3/512, away", draws(0xbf80c000, 0xbf81), 49152);
  check_int("-1 - 3/512, towards zero", draws(0xbf80c000, 0xbf80), 16384);
  equation("low = 4660: so many draws go up");
  check_int("0x40491234, up", draws(0x40491234, 0x404a), 4660);
  check_int("0x40491234, down", draws(0x40491234, 0x4049), 60876);
}

GRADE(by_hand, carry, "a full fraction: 2 - 2^-23 and -4 + 2^-8", 4)
{
  equation("the carry goes into the exponent");
  check_int("2 - 2^-23 becomes 2", draws(0x3fffffff, 0x4000), 65535);
  check_int("2 - 2^-23 becomes 2 - 2^-7", draws(0x3fffffff, 0x3fff), 1);
  check_int("-4 + 2^-8 becomes -4", draws(0xc07fc000, 0xc080), 49152);
  check_int("-4 + 2^-8 stays above", draws(0xc07fc000, 0xc07f), 16384);
}

GRADE(property, unbiased, "sixteen random numbers: the mean is x", 2)
{
  gr_rng r = gr_rng_make(seed, 1);
  double worst = 0;
  int far = 0;
  for (int trial = 0; trial < 16; trial++) {
    double size = exp2(200 * gr_rng_uniform(&r) - 100);
    float x = (float)(size * gr_rng_normal(&r));
    uint32_t bits;
    memcpy(&bits, &x, 4);
    double below = float_of(bits & 0xffff0000);
    double above = float_of((bits | 0xffff) + (bits < 0xffffffff));
    worst = fmax(worst, fabs(mean(x) - (double)x) / fabs((double)x));
    for (uint32_t k = 0; k < 65536; k += 97) {
      double got = value(round_by_lot(x, (uint16_t)k));
      far += got != below && got != above;
    }
  }
  because("all sums are exact");
  equation("mean over random of result = x");
  check_le("largest |mean - x|/|x|", worst, 0, 0);
  equation("the result is one of the two neighbours");
  check_int("results that are no neighbour of x", far, 0);
}

GRADE(edge, largest, "between the largest finite number and infinity", 3)
{
  equation("0x7f7f and its neighbour 0x7f80, infinity");
  check_int("three quarters up: infinite", draws(0x7f7fc000, 0x7f80), 49152);
  check_int("and finite", draws(0x7f7fc000, 0x7f7f), 16384);
  check_int("-FLT_MAX becomes -infinity", draws(0xff7fffff, 0xff80), 65535);
}

GRADE(edge, tiny, "denormal numbers, and from them to normal ones", 4)
{
  equation("low of 65536 draws, also below 2^-126");
  check_int("2^-149 becomes 2^-133", draws(1, 1), 1);
  check_int("2^-149 becomes 0", draws(1, 0), 65535);
  check_int("-3 2^-135 becomes -2^-133", draws(0x8000c000, 0x8001), 49152);
  check_int("a hair below 2^-126 becomes 2^-126",
            draws(0x007fffff, 0x0080), 65535);
}

GRADE(edge, not_finite, "infinities and all kinds of NaN", 6)
{
  static const uint32_t nan[] = { 0x7f800001, 0x7fc00000, 0x7fffffff,
                                  0xffffffff };
  static const char *name[] = { "NaN 0x7f800001", "NaN 0x7fc00000",
                                "NaN 0x7fffffff", "NaN 0xffffffff" };
  check_int("infinity stays", draws(0x7f800000, 0x7f80), 65536);
  check_int("-infinity stays", draws(0xff800000, 0xff80), 65536);
  for (int i = 0; i < 4; i++) {
    long long lost = 0;
    for (uint32_t k = 0; k < 65536; k++)
      lost += !isnan(value(round_by_lot(float_of(nan[i]), (uint16_t)k)));
    check_int(name[i], lost, 0);
  }
}
