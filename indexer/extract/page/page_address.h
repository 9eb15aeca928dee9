// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_ADDRESS_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_ADDRESS_H_

#include <string>
#include <string_view>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/evidence.h"

namespace backissue {

/// Where the page lives, as far as it tells.
struct PageAddress {
  std::string url;        ///< where it was saved from; the canonical address where that is unknown
  std::string canonical;  ///< http or https, absolute; empty if none is declared
  std::string site;       ///< host of the canonical address without "www."
};
PageAddress find_address(const Declarations& declared, std::string_view saved_from,
                         Evidence* evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_PAGE_ADDRESS_H_
