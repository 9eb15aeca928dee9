// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/choice.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/body/clean.h"
#include "indexer/extract/body/container.h"
#include "indexer/extract/body/plain.h"

namespace backissue {
namespace {

float words_of(const PageView& page, const std::vector<bool>& kept) {
  float words = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) words += kept[i] ? page.blocks[i].line.words : 0;
  return words;
}

Choice choose(const PageView& page, const std::vector<float>& scores) {
  Choice choice;
  choice.container = choose_container(page, scores);
  choice.kept = choose_blocks(page, scores, choice.container);
  choice.words = words_of(page, choice.kept);
  return choice;
}

// Pages that are not news and do not look like it leave the model without a likely block; the rules
// still find their main text.
Choice choose_by_rules(const PageView& page, std::vector<float> scores) {
  const auto container = choose_container(page, scores);
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (container == html::kNoNode || !page.tree->within(page.blocks[i].block.element, container))
      scores[i] = -1;
  return choose(page, scores);
}

}  // namespace

Choice choose_text(const PageView& page, std::vector<float> scores,
                   const std::vector<float>& by_rules) {
  keep_plain_text(page, scores);
  auto choice = choose(page, scores);
  if (choice.words < kTooFewWords)
    if (auto other = choose_by_rules(page, by_rules); other.words > choice.words)
      choice = std::move(other);
  const auto likeliest = std::max_element(scores.begin(), scores.end());
  if (likeliest != scores.end()) choice.likeliest = *likeliest;
  return choice;
}

}  // namespace backissue
