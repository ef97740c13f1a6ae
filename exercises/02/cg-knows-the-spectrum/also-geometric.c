#include "exercise.h"

/* Bisection of the exponents first: geometric means from a lower bound,
   one over the trace of the inverse, T^-1 = L'^-1 D^-1 L^-1. */
static bool has_below(size_t k, const double *alpha, const double *beta,
                      size_t many, double sigma)
{
  double s = -sigma;
  for (size_t j = 0; j < k; j++) {
    double pivot = 1 / alpha[j] + s;
    if (fabs(pivot) * alpha[j] < 1e-17) pivot = -1e-17 / alpha[j];
    if (pivot < 0 && --many == 0) return true;
    if (j + 1 < k) s = s / pivot / alpha[j] * beta[j] - sigma;
  }
  return false;
}

static double find(size_t k, const double *alpha, const double *beta,
                   size_t many, double low, double high)
{
  while (high / low - 1 > 1e-15) {
    double middle = sqrt(low) * sqrt(high);
    if (middle <= low || middle >= high) break;
    if (has_below(k, alpha, beta, many, middle)) high = middle;
    else low = middle;
  }
  return high;
}

void ritz_ends(size_t k, const double *alpha, const double *beta,
               double *least, double *largest)
{
  double trace = 0, inverse = 0, row = 0;
  for (size_t j = 0; j < k; j++) {
    trace += 1 / alpha[j];
    if (j + 1 < k) trace += beta[j] / alpha[j];
    row = 1 + (j > 0 ? beta[j - 1] * row : 0); /* of L^-1, squared */
    inverse += alpha[j] * row;
  }
  *least = *largest = NAN;
  if (!(trace + inverse < INFINITY)) return;
  double low = 0.5 / inverse;
  *largest = find(k, alpha, beta, k, low, 2 * trace);
  *least = find(k, alpha, beta, 1, low, 2 * trace);
}
