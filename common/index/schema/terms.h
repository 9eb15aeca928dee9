// SPDX-License-Identifier: GPL-3.0-or-later
/// How values become terms. Used by the writer and by the query compiler, so that both always
/// agree.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_TERMS_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_TERMS_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "common/date.h"

namespace backissue {

/// The engine refuses terms over 245 bytes (a zero byte counts twice). A longer value keeps its
/// head and gets a hash of the whole appended, so that two long values that share a head stay two
/// terms. On disk: never change.
inline constexpr std::size_t kMaxTermBytes = 245;
std::string capped_term(std::string_view prefix, std::string_view value);

/// Prefix + fold_value(value), capped; empty when nothing is left of the value.
std::string value_term(std::string_view prefix, std::string_view value);
std::string id_term(std::string_view path, std::string_view member);
std::string file_term(std::string_view path);
std::string url_term(std::string_view url);
std::string year_term(int year);
std::string month_term(int year, int month);
std::string day_term(CivilDay day);
/// "YYYYMMDDhhmmss": sorts as the stated civil moments do.
std::string sortable_moment(const Timestamp& moment);
/// The day that such a moment, or its first eight digits, stands for; 0 for parts that are no
/// digits.
CivilDay day_of_moment(std::string_view moment);
/// A URL up to its "#".
std::string_view without_fragment(std::string_view url);
/// False for the address of a site's front page, which some sites give as the canonical URL of all
/// pages.
bool names_a_page(std::string_view url);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_TERMS_H_
