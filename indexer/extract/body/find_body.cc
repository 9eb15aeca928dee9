// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/find_body.h"

#include <vector>

#include "indexer/extract/body/context.h"
#include "indexer/extract/body/features.h"
#include "indexer/extract/body/model.h"
#include "indexer/extract/body/score.h"
#include "indexer/extract/body/settle.h"
#include "indexer/extract/body/view.h"

namespace backissue {
namespace {

// The rules' scores say where the story seems to be; the model judges every block in that light.
std::vector<float> judge_blocks(const PageView& page, const std::vector<float>& by_rules) {
  auto rows = own_features(page);
  set_context_features(page, by_rules, rows);
  std::vector<float> scores;
  scores.reserve(rows.size());
  for (const auto& row : rows) scores.push_back(model_score(row));
  return scores;
}

}  // namespace

Body find_body(const html::Tree& tree, const BodyHints& hints) {
  const auto page = view_page(tree, hints);
  const auto by_rules = score_blocks(page);
  return settle_body(page, hints, judge_blocks(page, by_rules), by_rules);
}

}  // namespace backissue
