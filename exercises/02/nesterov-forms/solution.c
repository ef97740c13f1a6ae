#include "exercise.h"

void step_sequences(const gr_problem *p, double eta, double beta,
                    double *x, double *y, double *room)
{
  p->gradient(p->ctx, p->n, y, room);
  for (size_t i = 0; i < p->n; i++) {
    double next = y[i] - eta * room[i];
    y[i] = next + beta * (next - x[i]);
    x[i] = next;
  }
}

void step_velocity(const gr_problem *p, double eta, double beta,
                   double *x, double *v, double *room)
{
  double *ahead = room, *g = room + p->n;
  for (size_t i = 0; i < p->n; i++) ahead[i] = x[i] + beta * v[i];
  p->gradient(p->ctx, p->n, ahead, g);
  for (size_t i = 0; i < p->n; i++) {
    v[i] = beta * v[i] - eta * g[i];
    x[i] += v[i];
  }
}

void step_buffer(const gr_problem *p, double eta, double beta,
                 double *y, double *b, double *room)
{
  p->gradient(p->ctx, p->n, y, room);
  for (size_t i = 0; i < p->n; i++) {
    b[i] = beta * b[i] + room[i];
    y[i] -= eta * (room[i] + beta * b[i]);
  }
}

/* y = x + beta v */
void to_velocity(size_t n, double beta, const double *x, const double *y,
                 double *v)
{
  for (size_t i = 0; i < n; i++) v[i] = (y[i] - x[i]) / beta;
}

/* v = -eta b, so y = x - eta beta b */
void to_buffer(size_t n, double eta, double beta, const double *x,
               const double *y, double *b)
{
  for (size_t i = 0; i < n; i++) b[i] = (x[i] - y[i]) / (eta * beta);
}
