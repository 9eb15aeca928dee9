// SPDX-License-Identifier: GPL-3.0-or-later
/// What the class, id and role words of an element say about its content. Authors of style sheets
/// name things for what they are, in English nearly everywhere, so these words are evidence; never
/// proof, since frames of whole pages carry them too.
#ifndef BACKISSUE_INDEXER_EXTRACT_BODY_KINDS_H_
#define BACKISSUE_INDEXER_EXTRACT_BODY_KINDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

enum class Kind : std::uint8_t {
  kArticle,  ///< article, story, post, entry
  kContent,  ///< content, text, body, paragraph
  kLead,     ///< lead, standfirst, intro
  kTitle,
  kByline,   ///< byline, author, dates, meta lines
  kBio,      ///< about the author
  kCaption,  ///< captions, credits, galleries, players
  kShare,
  kRelated,  ///< related, most read, recommended, teasers
  kComment,
  kPromo,  ///< newsletter, subscription, advertisement, donation
  kNav,    ///< menus, breadcrumbs, paging
  kFrame,  ///< header, footer, sidebar
  kTags,
  kLegal,  ///< consent, privacy, copyright
  kPopup,
  kBox,  ///< widget, module, card, teaser, infobox
  kHidden,
};
inline constexpr std::size_t kKindCount = 18;

/// A set of kinds, one bit each.
using Kinds = std::uint32_t;
constexpr Kinds bit(Kind kind) {
  return Kinds{1} << static_cast<unsigned>(kind);
}

/// Of one attribute value: words cut at punctuation and where lower case turns to upper case.
Kinds kinds_of_words(std::string_view attribute);
/// Of every element of the tree, by node id: class, id, itemprop, role, data-* names of components,
/// and the tag itself.
std::vector<Kinds> kinds_of_elements(const html::Tree& tree);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_BODY_KINDS_H_
