/* The figure of effective rates shows what its caption says. */
#include "check.h"
#include <stdlib.h>

TEST(shapes_adagrad, rates, 6)
{
  size_t n;
  double *a1 = result_column("07", "rates", "adagrad 1", &n);
  double *a10 = result_column("07", "rates", "adagrad 10", &n);
  double *a100 = result_column("07", "rates", "adagrad 100", &n);
  double *r1 = result_column("07", "rates", "rmsprop 1", &n);
  double *r10 = result_column("07", "rates", "rmsprop 10", &n);
  double *r100 = result_column("07", "rates", "rmsprop 100", &n);
  check_close("AdaGrad, 1000 gradients", a1[999], 1 / sqrt(1000), 1e-12);
  check_close("AdaGrad, 100 gradients", a10[999], 0.1, 1e-12);
  check_close("AdaGrad, 10 gradients", a100[999], 1 / sqrt(10), 1e-12);
  check_close("RMSProp, every step", r1[999], 1, 1e-3);
  check_close("RMSProp, every tenth", r10[999], sqrt(10), 0.2);
  check_ge("RMSProp, rising between", r100[998] / r100[902], 1.5, 0);
  free(a1), free(a10), free(a100), free(r1), free(r10), free(r100);
}
