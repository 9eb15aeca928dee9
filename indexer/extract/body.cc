// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/body_clean.h"
#include "indexer/extract/body_container.h"
#include "indexer/extract/body_features.h"
#include "indexer/extract/body_model.h"
#include "indexer/extract/body_plain.h"
#include "indexer/extract/body_score.h"
#include "indexer/extract/body_view.h"

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

float words_in(const std::string& text) {
  return facts_of(text).words;
}

// Pages that are no news and look like none leave the model without a likely block; the rules still
// find their main text.
Body find_by_rules(const PageView& page, std::vector<float> scores) {
  const auto container = choose_container(page, scores);
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (container == html::kNoNode || !page.tree->within(page.blocks[i].block.element, container))
      scores[i] = -1;
  return assemble(page, scores);
}

// Some pages hold their text in script data alone; what they declare of it is then all there is.
bool is_only_declared(const Body& body, const std::string& declared) {
  constexpr float kFewOfDeclared = 0.3F;
  return words_in(body.text) < kFewOfDeclared * words_in(declared);
}

}  // namespace

Body find_body(const html::Tree& tree, const BodyHints& hints) {
  constexpr float kTooFewWords = 20;
  const auto page = view_page(tree, hints);
  const auto by_rules = score_blocks(page);
  auto scores = judge_blocks(page, by_rules);
  keep_plain_text(page, scores);
  auto body = assemble(page, scores);
  if (words_in(body.text) < kTooFewWords) {
    auto other = find_by_rules(page, by_rules);
    if (words_in(other.text) > words_in(body.text)) body = std::move(other);
  }
  if (is_only_declared(body, hints.declared_body))
    body.text = clean_paragraphs(hints.declared_body);
  return body;
}

}  // namespace backissue
