#include "ask.h"
#include "gradus/toolbox.h"
ASK(size_t, barzilai_borwein, (const gr_problem *p, double eta0,
                               size_t steps, double tol, double *x,
                               double *g, double *room, double *etas))
