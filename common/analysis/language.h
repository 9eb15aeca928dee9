// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_LANGUAGE_H_
#define BACKISSUE_COMMON_ANALYSIS_LANGUAGE_H_

#include <string>
#include <string_view>

namespace backissue {

/// The language that most of the text is in: the declared one checked against the text (scripts
/// first, then character statistics). `declared` is a tag or empty. Empty when neither tells.
std::string detect_language(std::string_view utf8, std::string_view declared);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_LANGUAGE_H_
