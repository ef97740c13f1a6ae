#include "grade.h"

/* c_j = (j - 128)/128: 0 at 128, exact, no 1 */
static const double *even(void)
{
  static double value[256];
  for (int j = 0; j < 256; j++) value[j] = (j - 128) / 128.;
  return value;
}

/* 0 at 100, 1 at 255, -1 at 0; denser towards zero */
static const double *curved(void)
{
  static double value[256];
  for (int j = 0; j < 256; j++) {
    double y = j < 100 ? (j - 100) / 100. : (j - 100) / 155.;
    value[j] = y * y * y;
  }
  return value;
}

GRADE(interface, what_is_written, "seven numbers in blocks of three", 7)
{
  gr_rng r = gr_rng_make(seed, 1);
  double *x = grade_normals(&r, 7), *scale = grade_output(3);
  double *back = grade_output(7);
  uint8_t code[9];
  int differ = 0;
  memset(code, 77, 9);
  for (int last = 0; last < 2; last++) {
    uint8_t again[9];
    memset(again, 77 + last, 9);
    quantize(7, x, 3, even(), scale, again);
    if (last) {
      for (int i = 0; i < 7; i++) differ += code[i] != again[i];
      check_int("code[7], beyond the end", again[7], 78);
    }
    memcpy(code, again, 9);
  }
  check_int("codes of a second call that differ, or are not written",
            differ, 0);
  dequantize(7, code, scale, 3, even(), back);
  grade_written("scale", scale);
  grade_written("x", back);
  grade_untouched("x", x);
  double before = scale[0], number = back[0];
  quantize(0, x, 3, even(), scale, code);
  dequantize(0, code, scale, 3, even(), back);
  because("n = 0: nothing is written");
  check_close("scale after n = 0", scale[0], before, 0);
  check_close("x after n = 0", back[0], number, 0);
}

GRADE(by_hand, nine_numbers, "three blocks of four, four and one", 8)
{
  const double x[] = { 2, -4, 1, 0.27, 1, 0.5, -0.25, 0.126, -3 };
  double scale[3] = { 9, 9, 9 };
  uint8_t code[9] = { 0 };
  quantize(9, x, 4, even(), scale, code);
  because("the values are multiples of 1/128");
  equation("scale = max |x_i|");
  check_close("scale of 2, -4, 1, 0.27", scale[0], 4, 0);
  check_close("scale of 1, 0.5, -0.25, 0.126", scale[1], 1, 0);
  check_close("scale of -3", scale[2], 3, 0);
  equation("code = nearest to x_i/scale, value[j] = (j - 128)/128");
  check_int("2 of 4: 1/2", code[0], 192);
  check_int("-4 of 4: -1", code[1], 0);
  check_int("0.27 of 4: 8.64/128", code[3], 137);
  check_int("-0.25 of 1: -32/128", code[6], 96);
  check_int("-3 of 3: -1", code[8], 0);
}

GRADE(by_hand, ties, "half-way: the larger magnitude", 6)
{
  const double x[] = { 0.5, -0.5, 2.5, -2.5, 2.51, -2.49, 128 };
  double scale[1] = { 9 };
  uint8_t code[7] = { 0 };
  quantize(7, x, 7, even(), scale, code);
  equation("value[j] = (j - 128)/128, scale 128");
  check_int("0.5, between 0 and 1", code[0], 129);
  check_int("-0.5, between -1 and 0", code[1], 127);
  check_int("2.5", code[2], 131);
  check_int("-2.5", code[3], 125);
  check_int("2.51", code[4], 131);
  check_int("-2.49", code[5], 126);
}

GRADE(by_hand, back, "six codes in blocks of two", 1)
{
  const uint8_t code[] = { 255, 0, 192, 128, 64, 129 };
  const double scale[] = { 2, 128, 1024 };
  const double want[] = { 127 / 64., -2, 64, 0, -512, 8 };
  double x[6] = { 9, 9, 9, 9, 9, 9 };
  dequantize(6, code, scale, 2, even(), x);
  because("products with powers of two");
  equation("x_i = scale[i / block] value[code_i]");
  check_vector("x", 6, x, want, 0);
}

GRADE(property, nearest, "no value is nearer; uneven values, odd blocks", 2)
{
  enum { N = 501, B = 37 };
  gr_rng r = gr_rng_make(seed, 2);
  const double *c = curved();
  double x[N], back[N], scale[14];
  uint8_t code[N];
  double far = 0, off = 0;
  for (int i = 0; i < N; i++)
    x[i] = gr_rng_normal(&r) * exp(5 * gr_rng_uniform(&r));
  quantize(N, x, B, c, scale, code);
  dequantize(N, code, scale, B, c, back);
  for (int k = 0; k < 14; k++) {
    int to = (k + 1) * B < N ? (k + 1) * B : N;
    double s = 0;
    for (int i = k * B; i < to; i++) s = fmax(s, fabs(x[i]));
    for (int i = k * B; i < to; i++) {
      long double y = (long double)x[i] / s, least = 2;
      for (int j = 0; j < 256; j++) {
        long double d = fabsl(y - c[j]);
        if (d < least) least = d;
      }
      far = fmax(far, (double)(fabsl(y - c[code[i]]) - least));
      off = fmax(off, (double)fabsl((long double)back[i]
                                    - s * (long double)c[code[i]]) / s);
    }
  }
  because("roundings of numbers of at most one");
  equation("|x_i/s - c_j| is least");
  check_le("how much farther than the nearest", far, 0, 1e-14);
  equation("x_i = s c_j");
  check_le("error of what comes back, over s", off, 0, 1e-14);
}

GRADE(property, once, "what came back goes and comes back as it is", 2)
{
  enum { N = 100, B = 16 };
  gr_rng r = gr_rng_make(seed, 3);
  double *x = grade_normals(&r, N), y[N], z[N], scale[7], again[7];
  uint8_t code[N], codes[N];
  int differ = 0;
  quantize(N, x, B, curved(), scale, code);
  dequantize(N, code, scale, B, curved(), y);
  quantize(N, y, B, curved(), again, codes);
  dequantize(N, codes, again, B, curved(), z);
  for (int i = 0; i < N; i++) differ += code[i] != codes[i];
  because("1 and -1 are values: the scale comes back");
  check_vector("scales", 7, again, scale, 0);
  check_int("codes that differ", differ, 0);
}

GRADE(edge, zeros, "a block of zeros between two others", 6)
{
  const double x[] = { 1, 2, 0, 0, 0, -0.0, -5, 5 };
  double scale[4] = { 9, 9, 9, 9 }, back[8];
  uint8_t code[8];
  memset(code, 7, 8);
  quantize(8, x, 2, curved(), scale, code);
  dequantize(8, code, scale, 2, curved(), back);
  equation("scale = 0, and the code of the value 0");
  check_close("scale of 0, 0", scale[1], 0, 0);
  check_int("values up to that of 0", code[2] + 1, 101);
  check_int("values up to that of -0", code[5] + 1, 101);
  check_close("what comes back", back[2], 0, 0);
  check_int("5 of 5", code[7], 255);
  check_int("-5 of 5", code[6], 0);
}

GRADE(edge, tiny, "scales of 2^-1074 and of 1.7e308", 6)
{
  const double x[] = { 0x1p-1074, -0x1p-1074, 4e-20, 1e-20,
                       1.7e308, -0.85e308 };
  double scale[3] = { 9, 9, 9 };
  uint8_t code[6] = { 7, 7, 7, 7, 7, 7 };
  quantize(6, x, 2, even(), scale, code);
  because("the scale is one of the numbers");
  equation("x_i/scale = 1, -1, 1/4, -1/2");
  check_close("scale of +-2^-1074", scale[0], 0x1p-1074, 0);
  check_int("values up to that of 2^-1074", code[0] + 1, 256);
  check_int("values up to that of -2^-1074", code[1] + 1, 1);
  check_int("1e-20 of 4e-20", code[3], 160);
  check_int("1.7e308 of itself", code[4], 255);
  check_int("-0.85e308 of it", code[5], 64);
}

GRADE(edge, not_finite, "NaN or infinity: the whole block, no other", 8)
{
  const double x[] = { 1, NAN, 3, 4, -INFINITY, 2, 1, 0.5, 1, NAN, 1, 2 };
  double scale[4] = { 9, 9, 9, 9 }, back[12];
  uint8_t code[12];
  memset(code, 128, 12);
  quantize(12, x, 3, even(), scale, code);
  dequantize(12, code, scale, 3, even(), back);
  equation("scale = NaN");
  check_close("scale of 1, 0.5, 1", scale[2], 1, 0);
  check_int("code of 0.5 there", code[7], 192);
  check_nan("scale of 1, NaN, 3", scale[0]);
  check_nan("scale of 4, -infinity, 2", scale[1]);
  check_nan("scale of NaN, 1, 2", scale[3]);
  check_nan("the 3 beside a NaN, back", back[2]);
  check_nan("the 4 beside an infinity, back", back[3]);
  check_nan("the 2 after a NaN, back", back[11]);
}
