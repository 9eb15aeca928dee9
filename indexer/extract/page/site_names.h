// SPDX-License-Identifier: GPL-3.0-or-later
/// What a page calls its site.
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_SITE_NAMES_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_SITE_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/declared/declarations.h"

namespace backissue {

/// Everything the page calls its site by, for telling it from headlines, authors and tags.
class SiteNames {
 public:
  /// `site` is the host without "www.".
  SiteNames(const Declarations& declared, std::string_view site);
  /// True for a text that is one of the names, or the name that the host spells ("Daily Post" at
  /// dailypost.example).
  bool matches(std::string_view text) const;

 private:
  std::vector<std::string> keys_;  // compact
  std::vector<std::string> hosts_;
};

/// False for what is empty, an address, a "@handle" or over 100 code points.
bool is_site_name(std::string_view text);
/// "Daily Post - news, sport and weather" is the name with a motto behind it, "Daily Post
/// (dailypost.example)" with its address.
std::string_view without_motto(std::string_view name);
/// "Daily Post » Feed", "Daily Post RSS Feed": the site's name, without the words for a feed. A
/// feed's title of many words, none of which the host spells, says what is in it.
std::string feed_name(std::string_view title, std::string_view site);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_SITE_NAMES_H_
