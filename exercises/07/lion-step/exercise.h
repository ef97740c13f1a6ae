#include "ask.h"
ASK(void, lion_step, (size_t n, double eta, double beta1, double beta2,
                      double lambda, double *x, const double *g, double *m))
