#include "ask.h"
ASK(void, average, (size_t n, double half_life, const double *x,
                    double *out))
