// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/page_address.h"

#include "indexer/extract/declared/stated_as.h"
#include "indexer/extract/text/urls.h"

namespace backissue {
namespace {

/// A canonical address of the bare host is a template's mistake, unless the page itself is the
/// front page.
bool is_front_page(std::string_view url) {
  const auto path = path_of(url);
  return path.empty() || path == "/";
}

// The canonical address that a page declares: the first that holds is taken.
const StatedAs kAddresses[] = {
    {Origin::kRelLink, {"canonical"}, .9F},
    {Origin::kOpenGraph, {"og:url"}, .7F},
    {Origin::kJsonLd, {"url", "page:url"}, .5F},
};
constexpr float kSavedFromConfidence = .4F;  // a copy may be kept at another site

void note(const Candidate& canonical, bool taken, Evidence* evidence) {
  if (!evidence) return;
  evidence->add(canonical, taken);
  evidence->add({Fact::kSite, canonical.origin, site_of(canonical.value), canonical.confidence},
                taken);
}

void note_saved_from(const PageAddress& address, const std::string& url, Evidence* evidence) {
  if (!evidence || url.empty()) return;
  evidence->add({Fact::kUrl, Origin::kFile, url, 1.F}, true);
  evidence->add({Fact::kSite, Origin::kFile, site_of(url), kSavedFromConfidence},
                address.canonical.empty());
}

}  // namespace

PageAddress find_address(const Declarations& declared, std::string_view saved_from,
                         Evidence* evidence) {
  PageAddress address;
  const std::string url = resolve_url(original_url(saved_from), "");
  for (const auto& [origin, names, confidence] : kAddresses) {
    const std::string absolute = resolve_url(original_url(declared.first(origin, names)), url);
    if (absolute.empty() || (is_front_page(absolute) && !is_front_page(url))) continue;
    note({Fact::kCanonicalUrl, origin, absolute, confidence}, address.canonical.empty(), evidence);
    if (address.canonical.empty()) address.canonical = absolute;
  }
  note_saved_from(address, url, evidence);
  address.url = url.empty() ? address.canonical : url;
  address.site = site_of(address.canonical.empty() ? address.url : address.canonical);
  return address;
}

}  // namespace backissue
