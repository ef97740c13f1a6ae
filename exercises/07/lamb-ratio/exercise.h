#include "ask.h"
#include "gradus/toolbox.h"
ASK(double, lamb_step, (size_t n, size_t t, double eta, double beta1,
                        double beta2, double eps, double lambda,
                        double most, double *x, const double *g, double *m,
                        double *v))
