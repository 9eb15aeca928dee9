// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_LANGUAGE_TAG_H_
#define BACKISSUE_COMMON_ANALYSIS_LANGUAGE_TAG_H_

#include <string>
#include <string_view>

namespace backissue {

/// The primary subtag of a language tag in lower case, ISO 639-1 where there is one ("pt_BR" ->
/// "pt", "iw" -> "he", "eng" -> "en", "nb" -> "no"); empty for what is no language tag.
std::string primary_language(std::string_view tag);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_LANGUAGE_TAG_H_
