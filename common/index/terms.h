// SPDX-License-Identifier: GPL-3.0-or-later
/// How values become terms. Used by the writer and by the query compiler, so that both always
/// agree.
#ifndef BACKISSUE_COMMON_INDEX_TERMS_H_
#define BACKISSUE_COMMON_INDEX_TERMS_H_

#include <string>
#include <string_view>

#include "common/article.h"
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
/// Fingerprint of the story: copies (one page saved twice, a wire story in several papers) share
/// it. It is a hash of the two longest sentences of the opening, letters and digits alone, so that
/// another headline, byline, date line or ending and an edit elsewhere leave it as it is. The text
/// decides, not the URL: papers give one wire story many URLs, and some name their front page as
/// the canonical URL of every page. A body too short to tell falls back on the URL if that has a
/// path; otherwise empty.
std::string story_key(const Article& article);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_TERMS_H_
