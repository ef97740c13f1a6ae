#include "exercise.h"

/* With the root of the condition number, and kappa - 1 from L - mu. */
void tuned(double mu, double lip, double *eta, double *beta)
{
  double root = sqrt(lip / mu), less = (lip - mu) / mu;
  double rate = less / ((root + 1) * (root + 1));
  *eta = 4 / (mu * (root + 1) * (root + 1));
  *beta = rate * rate;
}

void heavy_ball(const gr_problem *p, double mu, double lip,
                size_t steps, double *path)
{
  double eta, beta;
  tuned(mu, lip, &eta, &beta);
  for (size_t k = 1; k <= steps; k++) {
    double *now = path + k * p->n;
    p->gradient(p->ctx, p->n, now - p->n, now);
    for (size_t i = 0; i < p->n; i++) {
      double x = now[(ptrdiff_t)i - (ptrdiff_t)p->n];
      double move = -eta * now[i];
      if (k > 1)
        move += beta * (x - now[(ptrdiff_t)i - 2 * (ptrdiff_t)p->n]);
      now[i] = x + move;
    }
  }
}
