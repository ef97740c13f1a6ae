#include "exercise.h"

/* sqrt(L) - sqrt(mu) = (L - mu)/(sqrt(L) + sqrt(mu)), without loss */
void tuned(double mu, double lip, double *eta, double *beta)
{
  double sum = sqrt(lip) + sqrt(mu);
  double q = (lip - mu) / sum / sum;
  *eta = 4 / (sum * sum);
  *beta = q * q;
}

/* The gradient stands in the row that is written next. */
void heavy_ball(const gr_problem *p, double mu, double lip,
                size_t steps, double *path)
{
  size_t n = p->n;
  double eta, beta;
  tuned(mu, lip, &eta, &beta);
  for (size_t k = 0; k < steps; k++) {
    double *x = path + k * n, *next = x + n;
    const double *old = k > 0 ? x - n : x;
    p->gradient(p->ctx, n, x, next);
    for (size_t i = 0; i < n; i++)
      next[i] = x[i] - eta * next[i] + beta * (x[i] - old[i]);
  }
}
