#include "ask.h"
#include "gradus/toolbox.h"
ASK(size_t, adaptive_descent, (const gr_problem *p, double eta0,
                               size_t steps, double *x, double *room,
                               double *etas))
