#include "exercise.h"

void row_column_means(size_t rows, size_t cols, double beta, double eps,
                      const double *g, double *r, double *c)
{
  const double in_row = (1 - beta) / (double)cols;
  const double in_column = (1 - beta) / (double)rows;
  for (size_t i = 0; i < rows; i++) r[i] *= beta;
  for (size_t j = 0; j < cols; j++) c[j] *= beta;
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < cols; j++) {
      double square = g[i * cols + j] * g[i * cols + j] + eps;
      r[i] += in_row * square;
      c[j] += in_column * square;
    }
}

double factored_step(size_t rows, size_t cols, double d, const double *g,
                     const double *r, const double *c, double *u)
{
  const size_t n = rows * cols;
  double mean = 0, sum = 0;
  for (size_t i = 0; i < rows; i++) mean += r[i] / (double)rows;
  for (size_t k = 0; k < n; k++) {
    double v = r[k / cols] / mean * c[k % cols];
    u[k] = g[k] == 0 ? 0 : g[k] / sqrt(v);
    sum += u[k] * u[k];
  }
  double rms = sqrt(sum / (double)n);
  for (size_t k = 0; k < n; k++) u[k] /= rms > d ? rms / d : 1;
  return rms;
}
