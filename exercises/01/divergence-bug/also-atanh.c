#include "exercise.h"

/* With s = u/(2 + u), log(1 + u) = 2 atanh(s) and u - log(1 + u) =
   s u - 2(s^3/3 + s^5/5 + ...). */
double divergence(size_t n, const double *x, const double *y,
                  double *slope)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) {
    double difference = y[i] - x[i], s = difference / (y[i] + x[i]);
    if (x[i] == 0) {
      slope[i] = -INFINITY;
      sum += y[i];
    } else if (s > -0.1 && s < 0.1) {
      double tail = 0, power = s * s * s;
      for (int k = 3; k < 30; k += 2) {
        tail += power / k;
        power *= s * s;
      }
      slope[i] = -2 * (s + tail);
      sum += s * difference - 2 * x[i] * tail;
    } else {
      slope[i] = -log(y[i] / x[i]);
      sum += x[i] * slope[i] + difference;
    }
  }
  return sum;
}
