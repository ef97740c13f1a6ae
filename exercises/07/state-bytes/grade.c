#include "grade.h"

static const rule rules[] = { MOMENTUM, LION, ADAM, ADAM8, ADAFACTOR };

static long long bytes(size_t tensors, const shape *t, rule of)
{
  return (long long)state_bytes(tensors, t, of);
}

/* Number by number, without a product. */
static long long count(shape s, rule of)
{
  long long sum = 0, n = 0;
  for (size_t i = 0; i < s.rows; i++)
    for (size_t j = 0; j < s.cols; j++) n++;
  for (long long i = 0; i < n; i++) {
    bool wide = of != ADAM8 || n < 4096;
    int states = of == ADAM || of == ADAM8 ? 2 : 1;
    bool kept = of != ADAFACTOR || s.rows == 1 || s.cols == 1;
    if (kept) sum += states * (wide ? 4 : 1);
    if (!wide && i % 256 == 0) sum += states * 4;
  }
  if (of == ADAFACTOR && s.rows > 1 && s.cols > 1)
    sum += 4 * (long long)s.rows + 4 * (long long)s.cols;
  return sum;
}

GRADE(interface, a_number, "a single number, no tensor, and the same again",
      3)
{
  shape t[2] = { { 1, 1 }, { 3, 4 } };
  check_int("momentum of one number", bytes(1, t, MOMENTUM), 4);
  check_int("no tensor", bytes(0, t, ADAM), 0);
  long long first = bytes(2, t, ADAM);
  check_int("the same call again", bytes(2, t, ADAM), first);
}

GRADE(by_hand, one_number_or_two, "3 x 5 and a vector of 7: 22 parameters", 3)
{
  const shape t[] = { { 3, 5 }, { 1, 7 } };
  equation("one number of four bytes a parameter");
  check_int("momentum", bytes(2, t, MOMENTUM), 88);
  check_int("Lion", bytes(2, t, LION), 88);
  equation("two numbers of four bytes a parameter");
  check_int("Adam", bytes(2, t, ADAM), 176);
}

GRADE(by_hand, eight_bits, "100, 5000 and 8192 numbers in eight bits", 4)
{
  const shape t[] = { { 10, 10 }, { 50, 100 }, { 1, 8192 } };
  equation("n < 4096: 8 n bytes");
  check_int("100 numbers", bytes(1, t, ADAM8), 800);
  equation("2 (n + 4 ceil(n/256))");
  check_int("5000 numbers: 20 blocks", bytes(1, t + 1, ADAM8), 10160);
  check_int("8192 numbers: 32 blocks", bytes(1, t + 2, ADAM8), 16640);
  const shape big = { 4096, 4096 };
  double each = (double)bytes(1, &big, ADAM8) / 0x1p24;
  predicted(each);
  check_close("bytes a parameter, 4096 x 4096", each, 2.03125, 0);
}

GRADE(by_hand, factored, "3 x 5, 1 x 7, 7 x 1 and 1 x 1 with Adafactor", 4)
{
  const shape t[] = { { 3, 5 }, { 1, 7 }, { 7, 1 }, { 1, 1 } };
  equation("4 (rows + cols), a vector 4 n");
  check_int("3 x 5", bytes(1, t, ADAFACTOR), 32);
  check_int("1 x 7", bytes(1, t + 1, ADAFACTOR), 28);
  check_int("7 x 1", bytes(1, t + 2, ADAFACTOR), 28);
  check_int("all four", bytes(4, t, ADAFACTOR), 92);
}

GRADE(property, number_by_number, "random shapes, counted number by number",
      5)
{
  static const char *name[] = { "momentum", "Lion", "Adam", "eight bits",
                                "Adafactor" };
  gr_rng r = gr_rng_make(seed, 1);
  shape t[12];
  for (size_t i = 0; i < 12; i++) {
    t[i].rows = 1 + (size_t)(140 * gr_rng_uniform(&r));
    t[i].cols = i % 4 ? 1 + (size_t)(140 * gr_rng_uniform(&r)) : 1;
  }
  equation("the sum over the tensors; blocks do not reach across them");
  for (int k = 0; k < 5; k++) {
    long long want = 0;
    for (size_t i = 0; i < 12; i++) want += count(t[i], rules[k]);
    check_int(name[k], bytes(12, t, rules[k]), want);
  }
}

GRADE(property, transposed, "rows and columns exchanged: the same bytes", 5)
{
  static const char *name[] = { "momentum", "Lion", "Adam", "eight bits",
                                "Adafactor" };
  gr_rng r = gr_rng_make(seed, 2);
  shape t[9], u[9];
  for (size_t i = 0; i < 9; i++) {
    t[i].rows = 1 + (size_t)(3000 * gr_rng_uniform(&r));
    t[i].cols = i % 3 ? 1 + (size_t)(3000 * gr_rng_uniform(&r)) : 1;
    u[8 - i] = (shape){ t[i].cols, t[i].rows };
  }
  for (int k = 0; k < 5; k++)
    check_int(name[k], bytes(9, u, rules[k]), bytes(9, t, rules[k]));
}

GRADE(edge, threshold, "4095, 4096 and 4097 numbers in eight bits", 3)
{
  const shape t[] = { { 63, 65 }, { 64, 64 }, { 17, 241 } };
  equation("n < 4096: 8 n; otherwise 2 (n + 4 ceil(n/256))");
  check_int("4095", bytes(1, t, ADAM8), 32760);
  check_int("4096", bytes(1, t + 1, ADAM8), 8320);
  check_int("4097", bytes(1, t + 2, ADAM8), 8330);
}

GRADE(edge, large, "65536 x 65537: more numbers than 32 bits count", 3)
{
  const shape t = { 65536, 65537 };
  check_int("Lion", bytes(1, &t, LION), 17180131328LL);
  check_int("Adam", bytes(1, &t, ADAM), 34360262656LL);
  check_int("Adafactor", bytes(1, &t, ADAFACTOR), 524292);
}
