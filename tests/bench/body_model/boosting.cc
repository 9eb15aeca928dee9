// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/body_model/boosting.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace backissue::body_training {
namespace {

constexpr std::size_t kBins = 48;

// Where a feature's values are cut into bins: between all its values if they are few, else at
// quantiles.
std::vector<float> edges_of(std::vector<float> values) {
  std::sort(values.begin(), values.end());
  std::vector<float> distinct(values);
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  std::vector<float> edges;
  const auto add = [&](float low, float high) {
    const float edge = (low + high) / 2;
    if (edges.empty() || edge > edges.back()) edges.push_back(edge);
  };
  if (distinct.size() <= kBins) {
    for (std::size_t i = 0; i + 1 < distinct.size(); ++i) add(distinct[i], distinct[i + 1]);
    return edges;
  }
  for (std::size_t k = 1; k < kBins; ++k) {
    const float low = values[values.size() * k / kBins];
    const auto high = std::upper_bound(distinct.begin(), distinct.end(), low);
    if (high != distinct.end()) add(low, *high);
  }
  return edges;
}

struct Sums {
  double gradient = 0;
  double hessian = 0;
};

struct Split {
  double gain = 0;
  std::size_t feature = 0;
  std::size_t bin = 0;  // up to it: left
};

struct Leaf {
  std::size_t begin = 0;  // of the drawn samples
  std::size_t end = 0;
  int node = 0;
  Split best;
};

class Booster {
 public:
  Booster(const std::vector<Sample>& samples, const Settings& settings, std::uint32_t seed)
      : samples_(samples), settings_(settings), random_(seed) {
    cut_bins();
    start();
  }

  Ensemble run() {
    for (int i = 0; i < settings_.trees; ++i) {
      set_slopes();
      draw();
      ensemble_.trees.push_back(grow());
      for (std::size_t k = 0; k < samples_.size(); ++k)
        scores_[k] += add_of(ensemble_.trees.back(), *samples_[k].features);
    }
    return std::move(ensemble_);
  }

  static float add_of(const DecisionTree& tree, const Features& features) {
    std::size_t at = 0;
    while (tree[at].feature >= 0) {
      const bool left = features[static_cast<std::size_t>(tree[at].feature)] <= tree[at].value;
      at = static_cast<std::size_t>(tree[at].left) + (left ? 0 : 1);
    }
    return tree[at].value;
  }

 private:
  void cut_bins() {
    bins_.resize(samples_.size() * kFeatureCount);
    for (std::size_t f = 0; f < kFeatureCount; ++f) {
      std::vector<float> values;
      for (const auto& sample : samples_) values.push_back((*sample.features)[f]);
      edges_.push_back(edges_of(values));
      const auto& edges = edges_.back();
      for (std::size_t i = 0; i < values.size(); ++i)
        bins_[i * kFeatureCount + f] = static_cast<std::uint8_t>(
            std::lower_bound(edges.begin(), edges.end(), values[i]) - edges.begin());
    }
  }

  void start() {
    double all = 0;
    double yes = 0;
    for (const auto& sample : samples_) {
      all += sample.weight;
      yes += sample.weight * sample.label;
    }
    ensemble_.bias = static_cast<float>(std::log(yes / (all - yes)));
    scores_.assign(samples_.size(), ensemble_.bias);
    slopes_.resize(samples_.size());
  }

  void set_slopes() {
    constexpr double kLeastHessian = 1e-4;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      const double p = 1 / (1 + std::exp(-static_cast<double>(scores_[i])));
      slopes_[i].gradient = samples_[i].weight * (p - samples_[i].label);
      slopes_[i].hessian = samples_[i].weight * std::max(p * (1 - p), kLeastHessian);
    }
  }

  void draw() {
    drawn_.clear();
    for (std::size_t i = 0; i < samples_.size(); ++i)
      if (random_() % 100 < settings_.sample_percent) drawn_.push_back(i);
    features_.clear();
    for (std::size_t f = 0; f < kFeatureCount; ++f)
      if (random_() % 100 < settings_.feature_percent) features_.push_back(f);
  }

  double gain_of(const Sums& sums) const {
    return sums.gradient * sums.gradient / (sums.hessian + settings_.ridge);
  }

  // One pass over the samples for all features, since a sample's bins lie side by side.
  std::vector<Sums> histograms_of(std::size_t begin, std::size_t end) const {
    std::vector<Sums> histograms(features_.size() * (kBins + 1));
    for (std::size_t k = begin; k < end; ++k) {
      const auto& slope = slopes_[drawn_[k]];
      const std::uint8_t* const bins = bins_.data() + drawn_[k] * kFeatureCount;
      for (std::size_t j = 0; j < features_.size(); ++j) {
        auto& bin = histograms[j * (kBins + 1) + bins[features_[j]]];
        bin.gradient += slope.gradient;
        bin.hessian += slope.hessian;
      }
    }
    return histograms;
  }

  Split best_split(std::size_t begin, std::size_t end, const Sums& whole) const {
    Split best;
    const auto histograms = histograms_of(begin, end);
    for (std::size_t j = 0; j < features_.size(); ++j) {
      Sums left;
      for (std::size_t bin = 0; bin < edges_[features_[j]].size(); ++bin) {
        const auto& sums = histograms[j * (kBins + 1) + bin];
        left.gradient += sums.gradient;
        left.hessian += sums.hessian;
        const Sums right{whole.gradient - left.gradient, whole.hessian - left.hessian};
        if (left.hessian < settings_.min_hessian || right.hessian < settings_.min_hessian) continue;
        const double gain = gain_of(left) + gain_of(right) - gain_of(whole);
        if (gain > best.gain) best = {gain, features_[j], bin};
      }
    }
    return best;
  }

  Leaf make_leaf(std::size_t begin, std::size_t end, int node, DecisionTree& tree) {
    Sums whole;
    for (std::size_t k = begin; k < end; ++k) {
      whole.gradient += slopes_[drawn_[k]].gradient;
      whole.hessian += slopes_[drawn_[k]].hessian;
    }
    tree[static_cast<std::size_t>(node)].value =
        static_cast<float>(-whole.gradient / (whole.hessian + settings_.ridge) * settings_.rate);
    return {begin, end, node, best_split(begin, end, whole)};
  }

  // Always splits the leaf that gains most.
  DecisionTree grow() {
    constexpr double kLeastGain = 1e-3;
    DecisionTree tree(1);
    std::vector<Leaf> leaves{make_leaf(0, drawn_.size(), 0, tree)};
    while (static_cast<int>(leaves.size()) < settings_.leaves) {
      const auto best =
          std::max_element(leaves.begin(), leaves.end(),
                           [](const Leaf& a, const Leaf& b) { return a.best.gain < b.best.gain; });
      if (best->best.gain < kLeastGain) break;
      const Leaf leaf = *best;
      leaves.erase(best);
      split(leaf, tree, leaves);
    }
    return tree;
  }

  void split(const Leaf& leaf, DecisionTree& tree, std::vector<Leaf>& leaves) {
    const auto [gain, feature, bin] = leaf.best;
    const auto first = drawn_.begin() + static_cast<std::ptrdiff_t>(leaf.begin);
    const auto last = drawn_.begin() + static_cast<std::ptrdiff_t>(leaf.end);
    const auto middle = std::partition(first, last, [&, f = feature, b = bin](std::size_t i) {
      return bins_[i * kFeatureCount + f] <= b;
    });
    const auto cut = leaf.begin + static_cast<std::size_t>(middle - first);
    const int left = static_cast<int>(tree.size());
    tree.resize(tree.size() + 2);
    tree[static_cast<std::size_t>(leaf.node)] = {static_cast<int>(feature), edges_[feature][bin],
                                                 left};
    leaves.push_back(make_leaf(leaf.begin, cut, left, tree));
    leaves.push_back(make_leaf(cut, leaf.end, left + 1, tree));
  }

  const std::vector<Sample>& samples_;
  const Settings& settings_;
  std::mt19937 random_;
  std::vector<std::vector<float>> edges_;  // of every feature
  std::vector<std::uint8_t> bins_;         // a row of features a sample
  std::vector<float> scores_;
  std::vector<Sums> slopes_;
  std::vector<std::size_t> drawn_;
  std::vector<std::size_t> features_;
  Ensemble ensemble_;
};

}  // namespace

float Ensemble::score(const Features& features) const {
  float sum = bias;
  for (const auto& tree : trees) sum += Booster::add_of(tree, features);
  return sum;
}

Ensemble boost(const std::vector<Sample>& samples, const Settings& settings, std::uint32_t seed) {
  return Booster(samples, settings, seed).run();
}

}  // namespace backissue::body_training
