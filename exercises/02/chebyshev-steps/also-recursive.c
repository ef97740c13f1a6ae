#include "exercise.h"

/* s_i of count steps: that of i/2 in half as many, mirrored if i is
   odd. */
static double odd_number(size_t count, size_t i)
{
  if (count == 1) return 1;
  double s = odd_number(count / 2, i / 2);
  return i % 2 ? 2 * (double)count - s : s;
}

void chebyshev_steps(size_t count, double mu, double lip, double *eta)
{
  const long double pi = 3.14159265358979323846264338328L;
  for (size_t i = 0; i < count; i++) {
    double from_right = 2 * (double)count - odd_number(count, i);
    long double c = sinl(from_right * pi / (4 * (double)count));
    eta[i] = (double)(1 / (mu + ((long double)lip - mu) * c * c));
  }
}
