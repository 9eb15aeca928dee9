// SPDX-License-Identifier: GPL-3.0-or-later
/// For tests of how a page's text is found among its blocks.
#ifndef BACKISSUE_TESTS_SUPPORT_BODY_PAGES_H_
#define BACKISSUE_TESTS_SUPPORT_BODY_PAGES_H_

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include "indexer/extract/body/view.h"
#include "tests/support/pages.h"

namespace backissue {

/// Two paragraphs as stories have them.
inline const std::string kLong =
    "The new harbour bridge opened to traffic on Monday, two years later than planned and far over "
    "its budget.";
inline const std::string kOther =
    "Thousands of people walked across before the first lorries came, and the mayor spoke of a day "
    "to remember.";

/// The first that holds the text.
inline std::size_t block_with(const PageView& page, std::string_view text) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    if (page.blocks[i].block.text.find(text) != std::string::npos) return i;
  throw std::runtime_error("no block of the page holds '" + std::string(text) + "'");
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_BODY_PAGES_H_
