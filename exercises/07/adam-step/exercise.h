#include "ask.h"
ASK(void, adam_step, (size_t n, size_t t, double eta, double beta1,
                      double beta2, double eps, double *x, const double *g,
                      double *m, double *v))
