// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_HEADLINE_SITE_SUFFIX_H_
#define BACKISSUE_INDEXER_EXTRACT_HEADLINE_SITE_SUFFIX_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page/site_names.h"

namespace backissue {

/// A title without the parts at its ends that name the site: "Ferry runs again | Daily Post" ->
/// "Ferry runs again". `others` are the page's other titles: what stands around one of them, behind
/// a separator, goes as well.
std::string without_site(std::string_view title, const SiteNames& site,
                         const std::vector<std::string>& others);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_HEADLINE_SITE_SUFFIX_H_
