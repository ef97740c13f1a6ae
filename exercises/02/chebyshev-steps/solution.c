#include "exercise.h"

/* eta holds the s first. With half the angle, cos a = cos^2 - sin^2:
   L cos^2 + mu sin^2, a sum of positive numbers, and the cosine is the
   sine of what is missing to a right angle. */
void chebyshev_steps(size_t count, double mu, double lip, double *eta)
{
  const double unit = 3.14159265358979323846 / (double)count / 4;
  eta[0] = 1;
  for (size_t m = 1; m < count; m *= 2)
    for (size_t i = m; i-- > 0;) {
      double s = eta[i];
      eta[2 * i] = s;
      eta[2 * i + 1] = (double)(4 * m) - s;
    }
  for (size_t i = 0; i < count; i++) {
    double s = eta[i], c = sin(((double)(2 * count) - s) * unit);
    eta[i] = 1 / (lip * c * c + mu * sin(s * unit) * sin(s * unit));
  }
}
