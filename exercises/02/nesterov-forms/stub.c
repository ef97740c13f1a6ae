#include "exercise.h"

/* One step of each form, in place. All arrays have p->n entries and do
   not overlap; room is for 2 p->n numbers. One gradient a step, no value;
   it must not be written over the point where it is taken.

     sequences  x+ = y - eta g(y),  y+ = x+ + beta (x+ - x)
     velocity   v+ = beta v - eta g(x + beta v),  x+ = x + v+
     buffer     b+ = beta b + g(y),  y+ = y - eta (g(y) + beta b+)  */
void step_sequences(const gr_problem *p, double eta, double beta,
                    double *x, double *y, double *room)
{
  (void)p, (void)eta, (void)beta, (void)x, (void)y, (void)room;
}

void step_velocity(const gr_problem *p, double eta, double beta,
                   double *x, double *v, double *room)
{
  (void)p, (void)eta, (void)beta, (void)x, (void)v, (void)room;
}

void step_buffer(const gr_problem *p, double eta, double beta,
                 double *y, double *b, double *room)
{
  (void)p, (void)eta, (void)beta, (void)y, (void)b, (void)room;
}

/* The velocity v that goes with the pair (x, y) of the two sequences: the
   same x, and y is where the velocity form looks. 0 < beta < 1. */
void to_velocity(size_t n, double beta, const double *x, const double *y,
                 double *v)
{
  (void)n, (void)beta, (void)x, (void)y, (void)v;
}

/* The buffer b that goes with the pair (x, y): the same y. eta > 0. */
void to_buffer(size_t n, double eta, double beta, const double *x,
               const double *y, double *b)
{
  (void)n, (void)eta, (void)beta, (void)x, (void)y, (void)b;
}
