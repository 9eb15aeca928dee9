// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_ANALYSIS_FOLD_H_
#define BACKISSUE_COMMON_ANALYSIS_FOLD_H_

#include <string>
#include <string_view>

namespace backissue {

/// Unicode NFKC case fold (Unicode standard 3.13, toNFKC_Casefold), digits of every script as ASCII
/// ones, the Turkish capital İ as a plain i: the spelling under which words are indexed.
std::string fold_case(std::string_view utf8);

/// Of a folded word: accents and Arabic, Hebrew and Indic-independent marks off, letter variants
/// unified (Arabic alef and yeh forms, dotless i, ø, ł, ß as ss, …). Two words with one accent key
/// are spellings of each other.
std::string fold_accents(std::string_view folded);

/// What boolean values (tags, authors, sections, publishers) are matched by:
/// fold_accents(fold_case(value)) with white space collapsed and punctuation at the ends dropped.
std::string fold_value(std::string_view utf8);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_FOLD_H_
