#include "ask.h"
ASK(void, row_column_means, (size_t rows, size_t cols, double beta,
                             double eps, const double *g, double *r,
                             double *c))
ASK(double, factored_step, (size_t rows, size_t cols, double d,
                            const double *g, const double *r,
                            const double *c, double *u))
