// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/body.h"

#include <vector>

#include "common/text.h"
#include "indexer/extract/body/choice.h"
#include "indexer/extract/body/clean.h"
#include "indexer/extract/body/features.h"
#include "indexer/extract/body/model.h"
#include "indexer/extract/body/refuse.h"
#include "indexer/extract/body/score.h"
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

// Some pages hold their text in script data alone; what they declare of it is then all there is.
bool is_only_declared(float found_words, const std::string& declared) {
  constexpr float kFewOfDeclared = 0.3F;
  return found_words < kFewOfDeclared * facts_of(declared).words;
}

}  // namespace

Body find_body(const html::Tree& tree, const BodyHints& hints) {
  const auto page = view_page(tree, hints);
  const auto by_rules = score_blocks(page);
  const auto choice = choose_text(page, judge_blocks(page, by_rules), by_rules);
  auto body = assemble(page, choice.kept, choice.container);
  if (is_only_declared(choice.words, hints.declared_body))
    body.text = clean_paragraphs(hints.declared_body);
  else
    body.refused = refusal_of(page, hints, choice.kept);
  return body;
}

}  // namespace backissue
