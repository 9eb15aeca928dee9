// SPDX-License-Identifier: GPL-3.0-or-later
/// Addresses as pages write them. Only http and https count: all else comes back empty.
#ifndef BACKISSUE_INDEXER_EXTRACT_TEXT_URLS_H_
#define BACKISSUE_INDEXER_EXTRACT_TEXT_URLS_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// `reference` against `base` (RFC 3986, section 5.2), without its fragment. Empty for other
/// schemes, for a relative reference without a base, for a host that cannot be one, and for more
/// than 2000 bytes.
std::string resolve_url(std::string_view reference, std::string_view base);
/// Host in lower case without "www.", port and user; empty if there is none.
std::string site_of(std::string_view url);
/// Path with the leading slash, without query and fragment; empty for what is not a URL.
std::string_view path_of(std::string_view url);
/// True where two steps of the path are a year and a month ("/2018/08/").
bool has_month_folder(std::string_view path);
/// The address that an archive's copy was made of ("https://web.archive.org/web/2020…/https://…");
/// other addresses as they are.
std::string_view original_url(std::string_view url);
/// True for two spellings of one page's address: scheme, "www.", query, fragment and a slash at the
/// end aside.
bool same_page(std::string_view a, std::string_view b);
/// The words of a path step: "climate-change" -> "climate change", percent escapes resolved.
std::string step_words(std::string_view step);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TEXT_URLS_H_
