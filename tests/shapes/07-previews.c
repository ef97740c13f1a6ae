/* The figure of Muon's iteration shows what its caption says. */
#include "check.h"
#include <stdlib.h>

TEST(shapes_previews, muon, 4)
{
  size_t n;
  double *muon = result_column("07", "muon", "muon", &n);
  double *cubic = result_column("07", "muon", "cubic", &n);
  double rises = 0, over = 0;
  for (size_t i = 1; i < n; i++) {
    rises += cubic[i] < cubic[i - 1] - 1e-3;
    over = fmax(over, cubic[i]);
  }
  check_close("cubic falls", rises, 0, 0);
  check_le("cubic from below", over, 1, 1e-12);
  check_ge("Muon is early", muon[0] / cubic[0], 10, 0);
  check_le("Muon at one", muon[n - 1], 0.75, 0);
  free(muon), free(cubic);
}
