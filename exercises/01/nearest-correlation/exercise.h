#include "ask.h"
#include "gradus/toolbox.h"
#include "gradus/convex.h"
ASK(gr_status, nearest_correlation, (size_t n, const double *a,
                                     size_t sweeps, double *x,
                                     double *work))
