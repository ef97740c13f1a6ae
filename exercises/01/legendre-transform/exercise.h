#include "ask.h"
ASK(size_t, conjugate_table, (size_t n, const double *x, const double *f,
                              size_t m, const double *s, size_t *hull,
                              double *out))
