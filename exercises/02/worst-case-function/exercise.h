#include "ask.h"
ASK(double, worst_value, (size_t steps, double x))
ASK(double, worst_slope, (size_t steps, double x))
