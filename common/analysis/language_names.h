// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_LANGUAGE_NAMES_H_
#define BACKISSUE_COMMON_ANALYSIS_LANGUAGE_NAMES_H_

#include <string>
#include <string_view>

namespace backissue {

/// The code, as primary_language() gives it, of a language that is named in English or in itself:
/// "German", "deutsch", "Français", "العربية"; case and accents aside. Empty where none has that
/// name. Reads ICU's names of all languages, some milliseconds: for what is not a code.
std::string language_of_name(std::string_view name);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_LANGUAGE_NAMES_H_
