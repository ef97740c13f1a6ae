#include "ask.h"
#include "gradus/convex.h"
ASK(size_t, fista_restart, (const gr_problem *p, double eta,
                            double lambda, size_t steps, double *x,
                            double *room))
