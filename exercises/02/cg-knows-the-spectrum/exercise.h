#include "ask.h"
ASK(void, ritz_ends, (size_t k, const double *alpha, const double *beta,
                      double *least, double *largest))
