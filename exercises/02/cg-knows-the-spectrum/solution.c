#include "exercise.h"

/* How many eigenvalues of T are below sigma: negative pivots of
   T - sigma. The pivot is d + s, with d = 1/alpha_j; s is carried along
   instead of the pivot, so that no small number is lost in d. */
static size_t below(size_t k, const double *alpha, const double *beta,
                    double sigma)
{
  size_t count = 0;
  double s = -sigma;
  for (size_t j = 0; j < k; j++) {
    double d = 1 / alpha[j], pivot = d + s;
    if (pivot == 0) pivot = -0x1p-53 * d;
    count += pivot < 0;
    if (j + 1 < k) s = beta[j] * d * (s / pivot) - sigma;
  }
  return count;
}

/* The smallest number with at least so many eigenvalues below it. */
static double end(size_t k, const double *alpha, const double *beta,
                  size_t many, double high)
{
  double low = high / 2;
  while (below(k, alpha, beta, low) >= many) {
    high = low;
    low /= 2;
  }
  for (int i = 0; i < 52; i++) {
    double middle = low + (high - low) / 2;
    if (below(k, alpha, beta, middle) >= many)
      high = middle;
    else
      low = middle;
  }
  return high;
}

void ritz_ends(size_t k, const double *alpha, const double *beta,
               double *least, double *largest)
{
  double trace = 0;
  for (size_t j = 0; j < k; j++)
    trace += (1 + (j + 1 < k ? beta[j] : 0)) / alpha[j];
  *least = *largest = trace;
  if (!(trace > 0 && trace < INFINITY)) return;
  *largest = end(k, alpha, beta, k, 2 * trace);
  *least = end(k, alpha, beta, 1, 2 * trace);
}
