#include "ask.h"
#include "gradus/convex.h"
ASK(void, project_l1, (size_t n, double r, const double *x, double *y,
                       double *room))
