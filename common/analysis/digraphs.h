// SPDX-License-Identifier: GPL-3.0-or-later
/// Letters that some languages write as two where a keyboard, an address or a passport lacks them:
/// Müller and Mueller.
#ifndef BACKISSUE_COMMON_ANALYSIS_DIGRAPHS_H_
#define BACKISSUE_COMMON_ANALYSIS_DIGRAPHS_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Other spellings of a folded word: its letters as pairs, its pairs as letters (all of them, and
/// each alone). Most pairs of most words are no such letter ("neue"), so a spelling counts only if
/// somebody writes it.
std::vector<std::string> respellings(std::string_view language, std::string_view folded);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_ANALYSIS_DIGRAPHS_H_
