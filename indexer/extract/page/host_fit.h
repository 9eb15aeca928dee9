// SPDX-License-Identifier: GPL-3.0-or-later
/// How well a name fits the host that it is published at.
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_HOST_FIT_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_HOST_FIT_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// Labels of the host that may spell the name, and the host whole, all as compact_key() writes
/// them: "news.dailypost.example" -> "news", "dailypost", "newsdailypostexample".
std::vector<std::string> host_keys(std::string_view site);

/// "dailypost.example.uk": no space, and a domain at its end.
bool is_host_name(std::string_view name);

/// "The Daily Post" is at dailypost.example.
std::string_view without_article(std::string_view name);

/// Names that the host spells are the site's; a section's or a company's name is less so, and one
/// that is written like an address less than one written like a name. What to add to the confidence
/// of `name`, which the page wrote as `raw`: over 0 where the host speaks for it.
float host_fit(std::string_view name, std::string_view raw, std::string_view site);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_HOST_FIT_H_
