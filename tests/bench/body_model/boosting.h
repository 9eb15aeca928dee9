// SPDX-License-Identifier: GPL-3.0-or-later
/// Gradient boosting of small decision trees on the logistic loss (Friedman 2001), with
/// second-order leaf values and histograms of feature values, as XGBoost (Chen and Guestrin 2016)
/// and LightGBM (Ke and others 2017) have them.
#ifndef BACKISSUE_TESTS_BENCH_BODY_MODEL_BOOSTING_H_
#define BACKISSUE_TESTS_BENCH_BODY_MODEL_BOOSTING_H_

#include <cstdint>
#include <vector>

#include "indexer/extract/body/features.h"

namespace backissue::body_training {

struct Sample {
  const Features* features = nullptr;
  float label = 0;   ///< 0 to 1
  float weight = 0;  ///< over 0
};

struct Settings {
  int trees = 300;
  int leaves = 12;
  float rate = 0.05F;
  float min_hessian = 6;  ///< of a leaf
  float ridge = 1;
  unsigned sample_percent = 50;   ///< of the samples for each tree
  unsigned feature_percent = 20;  ///< of the features for each tree
};

struct TreeNode {
  int feature = -1;  ///< -1 in a leaf
  float value = 0;   ///< threshold (up to it: left), or what the leaf adds
  int left = 0;      ///< the right child is the next one
};
using DecisionTree = std::vector<TreeNode>;

struct Ensemble {
  float bias = 0;
  std::vector<DecisionTree> trees;

  float score(const Features& features) const;
};

/// The same samples, settings and seed give the same ensemble.
Ensemble boost(const std::vector<Sample>& samples, const Settings& settings, std::uint32_t seed);

}  // namespace backissue::body_training

#endif  // BACKISSUE_TESTS_BENCH_BODY_MODEL_BOOSTING_H_
