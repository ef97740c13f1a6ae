#include "ask.h"
#include "gradus/toolbox.h"
ASK(void, step_sequences, (const gr_problem *p, double eta, double beta,
                           double *x, double *y, double *room))
ASK(void, step_velocity, (const gr_problem *p, double eta, double beta,
                          double *x, double *v, double *room))
ASK(void, step_buffer, (const gr_problem *p, double eta, double beta,
                        double *y, double *b, double *room))
ASK(void, to_velocity, (size_t n, double beta, const double *x,
                        const double *y, double *v))
ASK(void, to_buffer, (size_t n, double eta, double beta,
                      const double *x, const double *y, double *b))
