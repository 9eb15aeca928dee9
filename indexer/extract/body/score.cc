// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/score.h"

#include <algorithm>

namespace backissue {
namespace {

using html::Tag;

struct KindWeight {
  Kind kind;
  std::uint8_t reach;  ///< elements up that the word is believed over
  float weight;
};

constexpr KindWeight kWeights[] = {
    {Kind::kComment, 12, -3.F}, {Kind::kRelated, 5, -1.5F}, {Kind::kShare, 4, -2.F},
    {Kind::kNav, 8, -2.F},      {Kind::kFrame, 8, -1.F},    {Kind::kPromo, 5, -1.5F},
    {Kind::kTags, 3, -1.5F},    {Kind::kLegal, 6, -2.F},    {Kind::kPopup, 8, -2.F},
    {Kind::kCaption, 3, -2.F},  {Kind::kByline, 2, -2.F},   {Kind::kBio, 4, -2.F},
    {Kind::kBox, 3, -.5F},      {Kind::kArticle, 6, .5F},   {Kind::kContent, 4, .5F},
    {Kind::kLead, 2, .5F},
};

float path_score(const BlockView& view) {
  float score = 0;
  for (const auto& [kind, reach, weight] : kWeights)
    if (view.path.hops[static_cast<std::size_t>(kind)] <= reach) score += weight;
  return score;
}

float text_score(const BlockView& view) {
  const auto& line = view.line;
  float score = std::min(line.words, 40.F) / 15 - 1;
  score += line.ends_sentence ? 0.7F : -0.3F;
  score += std::min<float>(static_cast<float>(line.commas), 3) * 0.15F;
  score -= view.link_share * 3;
  if (line.has_copyright) score -= 2;
  if (line.ends_open || line.separators > 1) score -= 0.5F;
  if (view.repeats > 1) score -= 1;
  if (view.agreement.names_author && line.words < 15) score -= 1;
  score += view.agreement.in_declared * 3 + view.agreement.in_summary;
  return score;
}

}  // namespace

std::vector<float> score_blocks(const PageView& page) {
  std::vector<float> scores;
  scores.reserve(page.blocks.size());
  for (const auto& view : page.blocks) {
    float score = text_score(view) + path_score(view);
    if (view.tag == Tag::kP || view.path.to_quote < 3) score += 0.5F;
    if (view.agreement.in_title > 0.8F && view.agreement.of_title > 0.6F) score -= 3;
    scores.push_back(score);
  }
  return scores;
}

}  // namespace backissue
