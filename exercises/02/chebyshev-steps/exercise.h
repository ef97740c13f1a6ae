#include "ask.h"
ASK(void, chebyshev_steps, (size_t count, double mu, double lip,
                            double *eta))
