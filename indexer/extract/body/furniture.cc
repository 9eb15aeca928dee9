// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/furniture.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text.h"
#include "indexer/extract/body/phrases.h"
#include "indexer/extract/dates/text.h"

namespace backissue {
namespace {

constexpr float kLabelWords = 3;
constexpr float kReadingTimeWords = 4;
constexpr float kListItemWords = 6;
constexpr float kTeaserWords = 40;
// A label and what it points to; a sentence that happens to begin so has its links inside.
constexpr float kLabelledLinkShare = 0.4F;
constexpr float kAllLinkShare = 0.95F;

// "Read also: HEADLINE", the headline being the link.
bool is_labelled_link(const BlockView& view) {
  return view.link_share >= kLabelledLinkShare && view.line.words <= kTeaserWords &&
         (find_phrases(view.block.text).begins & bit(Phrase::kReadAlso)) != 0;
}

// "3 Min Read", "Lesezeit: 2 Min."
bool is_reading_time(const BlockView& view) {
  static constexpr std::array<std::string_view, 7> kMinutes = {"min",  "мин",  "دقيق", "دقائق",
                                                               "分钟", "分で", "phút"};
  if (view.line.words > kReadingTimeWords || view.line.digits <= 0) return false;
  const auto lower = ascii_lower(view.block.text);
  return std::any_of(kMinutes.begin(), kMinutes.end(),
                     [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

// The day, and who wrote it, right below the headline. Between paragraphs of a chronicle it is a
// subhead.
bool is_dateline_below_title(const PageView& page, std::size_t i) {
  constexpr std::size_t kNear = 4;  // blocks
  constexpr float kWords = 12;
  constexpr std::size_t kOtherBytes = 24;
  const auto& view = page.blocks[i];
  if (page.title >= i || i - page.title > kNear || view.line.words > kWords) return false;
  if (view.line.digits <= 0 || view.line.ends_sentence) return false;
  for (std::size_t above = page.title + 1; above < i; ++above)
    if (page.blocks[above].line.ends_sentence) return false;
  const auto dates = find_dates(view.block.text, {});
  return !dates.empty() &&
         view.block.text.size() - (dates.front().end - dates.front().begin) <= kOtherBytes;
}

// The section or a catchword over the headline.
bool is_kicker(const PageView& page, std::size_t i) {
  return page.title < page.blocks.size() && i < page.title &&
         page.blocks[i].line.words <= kLabelWords;
}

// Tags and menus; a list of the story's own is not all links.
bool is_link_item(const BlockView& view) {
  return view.path.to_list < kFar && view.link_share >= kAllLinkShare &&
         view.line.words <= kListItemWords;
}

}  // namespace

bool asks_to_subscribe(const BlockView& view) {
  constexpr float kPleaWords = 30;
  return view.line.words <= kPleaWords && !view.line.begins_quote &&
         (find_phrases(view.block.text).contains & bit(Phrase::kSubscribe)) != 0;
}

bool is_furniture(const PageView& page, std::size_t block) {
  const auto& view = page.blocks[block];
  return is_kicker(page, block) || is_dateline_below_title(page, block) || is_reading_time(view) ||
         is_link_item(view) || is_labelled_link(view);
}

}  // namespace backissue
