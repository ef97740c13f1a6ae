/* Coefficients on the diabetes data, columns of X centred and divided by
   their norm, intercept not penalized, n = 442, solved exactly on the active
   set with 40-digit arithmetic, KKT-certified, and cross-checked with
   scikit-learn 1.2.1.
   Lasso: min (1/2n) ||y - Xw - b||^2 + alpha ||w||_1, alpha = 0.1 and 1.
   Ridge: min ||y - Xw - b||^2 + lambda ||w||^2, lambda = 1. */
#ifndef GRADUS_GOLDEN_COORDINATE_H
#define GRADUS_GOLDEN_COORDINATE_H

static const double golden_lasso_tenth[10] = {
  0.0, -155.34311062466887, 517.21624120305238,
  275.08722292825574, -52.552035811903103, 0.0,
  -210.13950903523433, 0.0, 483.91717457196127,
  33.662192143130846,
};

static const double golden_lasso_one[10] = {
  0.0, 0.0, 367.70162582143121,
  6.3097026441746418, 0.0, 0.0,
  0.0, 0.0, 307.60214746219619,
  0.0,
};

static const double golden_ridge_one[10] = {
  29.466111893477012, -83.154276361875507, 306.3526801506861,
  201.62773437326966, 5.9096143674973345, -29.515495079689652,
  -152.04028006186411, 117.31173160030162, 262.94429001431251,
  111.87895643952356,
};
#endif
