// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_MATCH_SPELT_BEGINNINGS_H_
#define BACKISSUE_SEARCHER_MATCH_SPELT_BEGINNINGS_H_

#include <xapian.h>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// The ways in which words of the database begin that are `beginning` once accents are off:
/// "mediathe" gives "mé", "me" …, each of three letters at most, so that whoever reads the words
/// behind them has few to pass over. `beginning` is folded (fold_accents) and not empty. Throws
/// what the engine throws.
std::vector<std::string> spelt_beginnings(const Xapian::Database& database,
                                          std::string_view beginning);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_SPELT_BEGINNINGS_H_
