#include "ask.h"
#include "gradus/toolbox.h"
ASK(size_t, descend, (const gr_problem *p, double t, double tol,
                      double *x))
