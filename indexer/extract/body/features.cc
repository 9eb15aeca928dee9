// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/features.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include "indexer/extract/body/phrases.h"

namespace backissue {
namespace {

using html::kNoNode;
using html::NodeId;
using html::Tag;

// Appends to a row in order, so that no number of a column is written down twice.
class Row {
 public:
  Row(Features& features, std::size_t from) : features_(features), at_(from) {}
  Row& add(float value) {
    features_[at_++] = value;
    return *this;
  }
  Row& add(bool value) { return add(value ? 1.F : 0.F); }
  Row& add(std::uint32_t value) { return add(static_cast<float>(value)); }
  std::size_t at() const { return at_; }

 private:
  Features& features_;
  std::size_t at_;
};

float ratio(float a, float b) {
  return b > 0 ? a / b : 0;
}

float heading_level(Tag tag) {
  return tag >= Tag::kH1 && tag <= Tag::kH6
             ? static_cast<float>(tag) - static_cast<float>(Tag::kH1) + 1
             : 0;
}

// What kind of line it is: running text, heading, item, cell, loose text.
float tag_class(Tag tag) {
  if (heading_level(tag) > 0) return 1;
  switch (tag) {
    case Tag::kP:
      return 0;
    case Tag::kLi:
    case Tag::kUl:
    case Tag::kOl:
      return 2;
    case Tag::kTd:
    case Tag::kTh:
    case Tag::kCaption:
      return 3;
    case Tag::kDt:
    case Tag::kDd:
      return 4;
    case Tag::kBlockquote:
      return 5;
    case Tag::kPre:
      return 6;
    case Tag::kFigcaption:
      return 7;
    default:
      return 8;
  }
}

void add_line(const BlockView& view, Row& row) {
  const auto& line = view.line;
  const auto& block = view.block;
  row.add(line.words).add(view.link_share).add(block.links);
  row.add(
      ratio(static_cast<float>(block.emphasis_characters), static_cast<float>(block.characters)));
  row.add(line.sentences)
      .add(line.ends_sentence)
      .add(ratio(static_cast<float>(line.commas), line.words));
  row.add(line.capitals)
      .add(line.digits)
      .add(ratio(static_cast<float>(block.characters), line.words));
  row.add(line.ends_colon).add(line.ends_open).add(line.begins_small).add(line.begins_quote);
  row.add(line.has_copyright).add(line.has_address).add(line.has_clock).add(line.separators);
  row.add(std::min(view.repeats, 5U)).add(block.after_break);
}

void add_agreement(const BlockView& view, bool has_declared, Row& row) {
  const auto& agreement = view.agreement;
  row.add(agreement.in_title)
      .add(agreement.of_title)
      .add(has_declared ? agreement.in_declared : -1.F);
  row.add(agreement.in_summary).add(agreement.names_author);
}

void add_phrases(const BlockView& view, Row& row) {
  const auto hits = find_phrases(view.block.text);
  for (std::size_t i = 0; i < kPhraseCount; ++i)
    row.add(((hits.begins >> i) & 1U) != 0 ? 2.F : ((hits.contains >> i) & 1U) != 0 ? 1.F : 0.F);
}

void add_path(const PageView& page, const BlockView& view, Row& row) {
  const auto& path = view.path;
  row.add(tag_class(view.tag)).add(heading_level(view.tag));
  for (const auto hop : path.hops) row.add(std::uint32_t{hop});
  row.add(std::uint32_t{path.to_article})
      .add(std::uint32_t{path.to_main})
      .add(std::uint32_t{path.to_list});
  row.add(std::uint32_t{path.to_table}).add(std::uint32_t{path.to_quote});
  const auto mass = path.list == kNoNode ? Mass{} : page.mass[path.list];
  row.add(ratio(mass.link_words, mass.words))
      .add(ratio(mass.words, static_cast<float>(mass.blocks)));
}

// The element's parents, one to three up: how much of the page's prose they hold and how much of
// their text is links.
void add_parents(const PageView& page, NodeId element, Row& row) {
  const float all = page.mass[0].prose;
  row.add(page.mass[element].blocks);
  for (int hop = 0; hop < 3; ++hop) {
    if (element != kNoNode) element = (*page.tree)[element].parent;
    const auto mass = element == kNoNode ? page.mass[0] : page.mass[element];
    row.add(ratio(mass.prose, all)).add(ratio(mass.link_words, mass.words));
  }
}

void add_kin(const BlockView& view, Row& row) {
  row.add(std::min(view.alike_beginnings, 8U)).add(view.common_share);
  row.add(std::uint32_t{view.path.to_title}).add(view.path.in_other_article);
}

}  // namespace

std::vector<Features> own_features(const PageView& page) {
  std::vector<Features> rows(page.blocks.size());
  const bool has_declared =
      std::any_of(page.blocks.begin(), page.blocks.end(),
                  [](const BlockView& view) { return view.agreement.in_declared > 0.5F; });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].fill(0);
    Row row(rows[i], 0);
    add_line(page.blocks[i], row);
    add_agreement(page.blocks[i], has_declared, row);
    add_phrases(page.blocks[i], row);
    add_path(page, page.blocks[i], row);
    add_parents(page, page.blocks[i].block.element, row);
    add_kin(page.blocks[i], row);
    assert(row.at() == kOwnFeatures);
  }
  return rows;
}

}  // namespace backissue
