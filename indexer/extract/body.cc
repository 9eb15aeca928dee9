// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body.h"

#include <utility>

#include "common/text.h"
#include "indexer/extract/body_clean.h"
#include "indexer/extract/body_container.h"
#include "indexer/extract/body_features.h"
#include "indexer/extract/body_model.h"
#include "indexer/extract/body_plain.h"
#include "indexer/extract/body_refuse.h"
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

float words_of(const PageView& page, const std::vector<bool>& kept) {
  float words = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) words += kept[i] ? page.blocks[i].line.words : 0;
  return words;
}

struct Choice {
  html::NodeId container = html::kNoNode;
  std::vector<bool> kept;
  float words = 0;
};

Choice choose(const PageView& page, const std::vector<float>& scores) {
  Choice choice;
  choice.container = choose_container(page, scores);
  choice.kept = choose_blocks(page, scores, choice.container);
  choice.words = words_of(page, choice.kept);
  return choice;
}

// Pages that are no news and look like none leave the model without a likely block; the rules still
// find their main text.
Choice choose_by_rules(const PageView& page, std::vector<float> scores) {
  const auto container = choose_container(page, scores);
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (container == html::kNoNode || !page.tree->within(page.blocks[i].block.element, container))
      scores[i] = -1;
  return choose(page, scores);
}

// Some pages hold their text in script data alone; what they declare of it is then all there is.
bool is_only_declared(float found_words, const std::string& declared) {
  constexpr float kFewOfDeclared = 0.3F;
  return found_words < kFewOfDeclared * facts_of(declared).words;
}

}  // namespace

Body find_body(const html::Tree& tree, const BodyHints& hints) {
  constexpr float kTooFewWords = 20;
  const auto page = view_page(tree, hints);
  const auto by_rules = score_blocks(page);
  auto scores = judge_blocks(page, by_rules);
  keep_plain_text(page, scores);
  auto choice = choose(page, scores);
  if (choice.words < kTooFewWords) {
    auto other = choose_by_rules(page, by_rules);
    if (other.words > choice.words) choice = std::move(other);
  }
  auto body = assemble(page, choice.kept, choice.container);
  if (is_only_declared(choice.words, hints.declared_body))
    body.text = clean_paragraphs(hints.declared_body);
  else
    body.refused = refusal_of(page, hints, choice.kept);
  return body;
}

}  // namespace backissue
