#include "grade.h"

GRADE(interface, writes_k, "writes k different indices below n", 3)
{
  gr_rng r = gr_rng_make(seed, 1);
  size_t chosen[32], outside = 0, twice = 0;
  for (size_t i = 0; i < 32; i++) chosen[i] = 99;
  sample(&r, 30, 30, chosen);
  for (size_t i = 0; i < 30; i++) {
    outside += chosen[i] >= 30;
    for (size_t j = 0; j < i; j++) twice += chosen[i] == chosen[j];
  }
  check_int("indices that are not below n", (long long)outside, 0);
  check_int("pairs of indices that are equal", (long long)twice, 0);
  check_int("entry behind the last", (long long)chosen[30], 99);
}

GRADE(by_hand, all_of_them, "the draws of one sample, followed", 3)
{
  gr_rng r = gr_rng_make(seed, 2), same = r;
  size_t chosen[6], in[6] = { 0 }, sum = 0;
  sample(&r, 6, 6, chosen);
  for (size_t i = 0; i < 6; i++) if (chosen[i] < 6) in[chosen[i]] = 1;
  for (size_t i = 0; i < 6; i++) sum += in[i];
  equation("k = n: every index once");
  check_int("indices of 6 in a sample of 6", (long long)sum, 6);
  equation("k = 1: one draw t of 0..n-1, and t is the sample");
  same = r;
  sample(&r, 1000003, 1, chosen);
  check_int("a sample of one", (long long)chosen[0],
            (long long)gr_rng_below(&same, 1000003));
  equation("k = 2: t of 0..n-2, then t of 0..n-1, and n-1 if it is there");
  same = r;
  sample(&r, 500009, 2, chosen);
  size_t first = gr_rng_below(&same, 500008);
  size_t second = gr_rng_below(&same, 500009);
  if (second == first) second = 500008;
  check_int("sum of a sample of two", (long long)(chosen[0] + chosen[1]),
            (long long)(first + second));
}

GRADE(property, uniform, "each of the 20 sets of 3 out of 6 as likely", 1)
{
  gr_rng r = gr_rng_make(seed, 4);
  size_t chosen[3], count[64] = { 0 };
  const double trials = 40000;
  for (int trial = 0; trial < 40000; trial++) {
    size_t set = 0;
    sample(&r, 6, 3, chosen);
    for (size_t i = 0; i < 3; i++) set |= (size_t)1 << (chosen[i] & 7);
    count[set & 63]++;
  }
  double chi2 = 0;
  for (size_t set = 0; set < 64; set++) {
    size_t bits = 0;
    for (size_t i = 0; i < 6; i++) bits += set >> i & 1;
    if (bits == 3)
      chi2 += pow((double)count[set] - trials / 20, 2) / (trials / 20);
  }
  because("chi-square with 19 degrees of freedom: above 60 once in 2e5");
  equation("P(set) = 1/C(6,3) = 1/20");
  check_le("chi-square", chi2, 60, 1);
}

GRADE(edge, none, "k = 0 writes nothing and draws nothing", 2)
{
  gr_rng r = gr_rng_make(seed, 5);
  size_t chosen[1] = { 7 };
  sample(&r, 5, 0, chosen);
  check_int("entry behind the last", (long long)chosen[0], 7);
  check_int("numbers drawn", (long long)r.index, 0);
}

GRADE(cost, one_draw_each, "exactly k draws", 1)
{
  gr_rng r = gr_rng_make(seed, 6);
  size_t chosen[64];
  sample(&r, 64, 64, chosen);
  check_int("numbers drawn", (long long)r.index, 64);
}
