// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_SUPPORT_PAGES_H_
#define BACKISSUE_TESTS_SUPPORT_PAGES_H_

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/html/parse.h"

namespace backissue {

/// The tree of a page that a test has written itself.
inline html::Tree tree_of(std::string_view markup) {
  auto parsed = html::parse(markup, {});
  if (!parsed.tree) throw std::runtime_error("the test's page cannot be parsed");
  return std::move(*parsed.tree);
}

/// A page that says of which paper it is.
inline std::string daily_post(std::string_view head, std::string_view body) {
  return "<html><head><meta property=\"og:site_name\" content=\"Daily Post\">" + std::string(head) +
         "</head><body>" + std::string(body) + "</body></html>";
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_PAGES_H_
