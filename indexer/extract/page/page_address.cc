// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/page_address.h"

#include "indexer/extract/text/urls.h"

namespace backissue {
namespace {

/// A canonical address of the bare host is a template's mistake, unless the page itself is the
/// front page.
bool is_front_page(std::string_view url) {
  const auto path = path_of(url);
  return path.empty() || path == "/";
}

}  // namespace

PageAddress find_address(const Declarations& declared, std::string_view saved_from,
                         std::vector<Candidate>& evidence) {
  PageAddress address;
  const std::string url = resolve_url(original_url(saved_from), "");
  const auto take = [&](Origin origin, std::string_view value, float confidence) {
    const std::string absolute = resolve_url(original_url(value), url);
    if (absolute.empty() || (is_front_page(absolute) && !is_front_page(url))) return;
    evidence.push_back({Fact::kCanonicalUrl, origin, absolute, confidence});
    evidence.push_back({Fact::kSite, origin, site_of(absolute), confidence});
    if (address.canonical.empty()) address.canonical = absolute;
  };
  take(Origin::kRelLink, declared.first(Origin::kRelLink, {"canonical"}), .9F);
  take(Origin::kOpenGraph, declared.first(Origin::kOpenGraph, {"og:url"}), .7F);
  take(Origin::kJsonLd, declared.first(Origin::kJsonLd, {"url", "page:url"}), .5F);
  if (!url.empty()) {
    evidence.push_back({Fact::kUrl, Origin::kFile, url, 1.F});
    evidence.push_back({Fact::kSite, Origin::kFile, site_of(url), .4F});
  }
  address.url = url.empty() ? address.canonical : url;
  address.site = site_of(address.canonical.empty() ? address.url : address.canonical);
  return address;
}

}  // namespace backissue
