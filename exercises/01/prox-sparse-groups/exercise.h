#include "ask.h"
#include "gradus/toolbox.h"
#include "gradus/convex.h"
ASK(void, prox_sparse_groups, (size_t p, const size_t *start, double t,
                               double lambda, double mu,
                               const double *v, double *x))
