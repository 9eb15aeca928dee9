// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/plain.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr Kind kAdverse[] = {Kind::kComment, Kind::kRelated, Kind::kShare, Kind::kNav,
                             Kind::kFrame,   Kind::kPromo,   Kind::kTags,  Kind::kLegal,
                             Kind::kPopup,   Kind::kByline,  Kind::kBio,   Kind::kCaption};

bool has_adverse_kind(const Path& path) {
  return std::any_of(std::begin(kAdverse), std::end(kAdverse),
                     [&](Kind kind) { return path.hops[static_cast<std::size_t>(kind)] < kFar; });
}

// A line that names the author, the day or the owner and is not a sentence.
bool is_about_page(const LineFacts& line, const Agreement& agreement) {
  if (line.has_copyright) return true;
  if (line.ends_sentence || line.words > 15) return false;
  return agreement.names_author || line.has_clock;
}

bool shows_title(const Agreement& agreement) {
  return agreement.in_title > 0.8F && agreement.of_title > 0.8F;
}

// Busy pages have tens of linked lines; what has a few is plain.
bool is_plain(const PageView& page) {
  constexpr int kMaxLinkedBlocks = 12;
  constexpr float kMaxLinkShare = 0.15F;
  int linked = 0;
  float words = 0;
  float link_words = 0;
  for (const auto& view : page.blocks) {
    if (view.link_share > 0.5F) ++linked;
    if (has_adverse_kind(view.path)) continue;
    words += view.line.words;
    link_words += view.line.words * view.link_share;
  }
  return linked <= kMaxLinkedBlocks && link_words <= words * kMaxLinkShare;
}

}  // namespace

void keep_plain_text(const PageView& page, std::vector<float>& scores) {
  if (!is_plain(page)) return;
  const bool has_article =
      std::any_of(page.blocks.begin(), page.blocks.end(), [](const BlockView& view) {
        return view.path.to_article < kFar || view.path.to_main < kFar;
      });
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const auto& view = page.blocks[i];
    const bool inside = !has_article || view.path.to_article < kFar || view.path.to_main < kFar;
    if (!inside || i == page.title || view.link_share > 0.5F || has_adverse_kind(view.path))
      continue;
    if (is_about_page(view.line, view.agreement) || shows_title(view.agreement)) continue;
    scores[i] = std::max(scores[i], 0.1F);
  }
}

}  // namespace backissue
