// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/evidence/candidate.h"

#include <array>

namespace backissue {

std::string_view name_of(Origin origin) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "json-ld", "opengraph", "microdata", "meta", "link",  "time", "heading",
      "title",   "byline",    "text",      "url",  "state", "file"};
  static_assert(static_cast<std::size_t>(Origin::kFile) + 1 == kNames.size());
  return kNames[static_cast<std::size_t>(origin)];
}

}  // namespace backissue
