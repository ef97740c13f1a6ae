#include "exercise.h"

static double larger(double a, double b)
{
  return isnan(a) || isnan(b) ? NAN : fmax(a, b);
}

void amsgrad_step(place of, size_t n, size_t t, double eta, double beta1,
                  double beta2, double *x, const double *g, double *m,
                  double *v, double *top)
{
  double c1 = 1 - pow(beta1, (double)t), c2 = 1 - pow(beta2, (double)t);
  for (size_t i = 0; i < n; i++) {
    double d = 0, p = m[i] + (1 - beta1) * (g[i] - m[i]);
    double q = v[i] + (1 - beta2) * (g[i] * g[i] - v[i]);
    m[i] = p, v[i] = q;
    switch (of) {
    case PAPER: d = sqrt(top[i] = larger(top[i], q)); break;
    case RAW:
      d = sqrt(top[i] = larger(top[i], q)) / sqrt(c2);
      p /= c1;
      break;
    case CORRECTED:
      d = sqrt(top[i] = larger(top[i], q / c2));
      p /= c1;
      break;
    }
    if (d != 0) x[i] = x[i] - eta * p / d;
  }
}
