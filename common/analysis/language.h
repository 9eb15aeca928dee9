// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_LANGUAGE_H_
#define BACKISSUE_COMMON_ANALYSIS_LANGUAGE_H_

#include <string>
#include <string_view>

namespace backissue {

/// The primary subtag of a language tag in lower case, ISO 639-1 where there is one ("pt_BR" ->
/// "pt", "iw" -> "he", "eng" -> "en", "nb" -> "no"); empty for what is no language tag.
std::string primary_language(std::string_view tag);

/// The language that most of the text is in: the declared one checked against the text (scripts
/// first, then character statistics). `declared` is a tag or empty. Empty when neither tells.
std::string detect_language(std::string_view utf8, std::string_view declared);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_LANGUAGE_H_
