#include "ask.h"
#include "gradus/convex.h"
ASK(double, lasso_certificate, (size_t m, size_t n, const double *a,
                                const double *b, double lambda,
                                const double *w, double *theta,
                                double *room))
