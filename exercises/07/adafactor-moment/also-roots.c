#include "exercise.h"

/* Row by row, then column by column. */
void row_column_means(size_t rows, size_t cols, double beta, double eps,
                      const double *g, double *r, double *c)
{
  for (size_t i = 0; i < rows; i++) {
    double sum = 0;
    for (size_t j = 0; j < cols; j++)
      sum += g[i * cols + j] * g[i * cols + j];
    r[i] += (1 - beta) * (sum / (double)cols + eps - r[i]);
  }
  for (size_t j = 0; j < cols; j++) {
    double sum = 0;
    for (size_t i = 0; i < rows; i++)
      sum += g[i * cols + j] * g[i * cols + j];
    c[j] += (1 - beta) * (sum / (double)rows + eps - c[j]);
  }
}

/* The root of the product as a product of roots. */
double factored_step(size_t rows, size_t cols, double d, const double *g,
                     const double *r, const double *c, double *u)
{
  double total = 0, sum = 0, by = 1;
  for (size_t i = 0; i < rows; i++) total += r[i];
  total = sqrt(total / (double)rows);
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < cols; j++) {
      double x = g[i * cols + j];
      if (x != 0) x = x / sqrt(r[i]) / sqrt(c[j]) * total;
      u[i * cols + j] = x;
      sum += x * x;
    }
  double rms = sqrt(sum / ((double)rows * (double)cols));
  if (rms > d) by = d / rms;
  for (size_t k = 0; k < rows * cols; k++) u[k] *= by;
  return rms;
}
