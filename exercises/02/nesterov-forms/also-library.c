#include "exercise.h"

/* Whole vectors at a time, with the library's loops. */
void step_sequences(const gr_problem *p, double eta, double beta,
                    double *x, double *y, double *room)
{
  size_t n = p->n;
  double *next = room + n;
  p->gradient(p->ctx, n, y, room);
  gr_copy(n, y, next);
  gr_axpy(n, -eta, room, next);
  gr_copy(n, next, y);
  gr_axpby(n, -beta, x, 1 + beta, y);
  gr_copy(n, next, x);
}

void step_velocity(const gr_problem *p, double eta, double beta,
                   double *x, double *v, double *room)
{
  size_t n = p->n;
  gr_copy(n, x, room + n);
  gr_axpy(n, beta, v, room + n);
  p->gradient(p->ctx, n, room + n, room);
  gr_axpby(n, -eta, room, beta, v);
  gr_axpy(n, 1, v, x);
}

void step_buffer(const gr_problem *p, double eta, double beta,
                 double *y, double *b, double *room)
{
  p->gradient(p->ctx, p->n, y, room);
  gr_axpby(p->n, 1, room, beta, b);
  gr_axpy(p->n, beta, b, room);
  gr_axpy(p->n, -eta, room, y);
}

void to_velocity(size_t n, double beta, const double *x, const double *y,
                 double *v)
{
  gr_copy(n, y, v);
  gr_axpby(n, -1 / beta, x, 1 / beta, v);
}

void to_buffer(size_t n, double eta, double beta, const double *x,
               const double *y, double *b)
{
  to_velocity(n, beta, x, y, b);
  gr_scale(n, -1 / eta, b);
}
