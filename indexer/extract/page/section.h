// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of the paper that the article ran in.
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_SECTION_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_SECTION_H_

#include <string>
#include <string_view>

#include "indexer/extract/page/inquiry.h"

namespace backissue {

/// Declared section, else the last breadcrumb that is neither the home page nor the headline, else
/// the first step of the address, when it reads like a section ("/world-news/…"). Empty when
/// nothing tells. A step of the address is written as a link of the page writes it.
std::string choose_section(const Inquiry& page, std::string_view url, std::string_view title);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_SECTION_H_
