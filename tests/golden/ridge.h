/* Coefficients of the ridge regression min ||y - Xw - b||^2 + 0.01 ||w||^2
   (b not penalized) on the diabetes data, columns of X centred and divided
   by their norm, solved with 40 digits from the normal equations and
   cross-checked with scikit-learn 1.2.1. */
#ifndef GRADUS_GOLDEN_RIDGE_H
#define GRADUS_GOLDEN_RIDGE_H

static const double golden_ridge[10] = {
  -7.1975344805330077, -234.5497641897322,
  520.5886009823497, 320.51713055395608,
  -380.60713529893953, 150.48467052093193,
  -78.58927534226101, 130.3125214813453,
  592.34795864750054, 71.134844049633286,
};
#endif
