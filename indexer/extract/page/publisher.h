// SPDX-License-Identifier: GPL-3.0-or-later
/// Who publishes the page.
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_PUBLISHER_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_PUBLISHER_H_

#include <string>
#include <string_view>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/evidence.h"

namespace backissue {

/// What is known of the page by the time its publisher is looked for. Everything may be empty.
struct PublisherHints {
  std::string_view title_element;  ///< <title> as written
  std::string_view headline;       ///< as chosen
  std::string_view site;           ///< the host without "www."
};

/// The name as a reader would write it: declared names, weighed by how well they fit the host;
/// without a country's domain at its end. Where nothing is declared, the last part of <title>, when
/// the headline is the rest. `evidence` may be null.
std::string choose_publisher(const Declarations& declared, const PublisherHints& hints,
                             Evidence* evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_PUBLISHER_H_
