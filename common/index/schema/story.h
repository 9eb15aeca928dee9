// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_STORY_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_STORY_H_

#include <string>

#include "common/article.h"

namespace backissue {

/// Fingerprint of the text, by which copies of a story (a wire story in several papers, a page
/// saved again) find each other: a hash of the two longest sentences of the opening, letters and
/// digits alone. Another headline, byline, date line or ending and an edit elsewhere leave it as it
/// is. A body too short to tell falls back on the URL if that names a page; otherwise empty. (Over
/// 1 337 real and invented pages it found 337 of 363 pairs that share over half of their five-word
/// runs and joined none that share less than .3; with one sentence it found 339 and joined one
/// wrongly.) Saves of one URL whose texts differ are brought together by the store, see
/// page_saves.h.
std::string story_key(const Article& article);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_STORY_H_
