// SPDX-License-Identifier: GPL-3.0-or-later
/// Who publishes the page.
#ifndef BACKISSUE_INDEXER_EXTRACT_PAGE_PUBLISHER_H_
#define BACKISSUE_INDEXER_EXTRACT_PAGE_PUBLISHER_H_

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/declared/declarations.h"
#include "indexer/extract/evidence/candidate.h"

namespace backissue {

/// The name as a reader would write it: declared names, weighed by how well they fit the host;
/// without a country's domain at its end. `title_element` is looked at where nothing is declared:
/// its last part, when the headline is the rest.
std::string choose_publisher(const Declarations& declared, std::string_view title_element,
                             std::string_view headline, std::string_view site,
                             std::vector<Candidate>& evidence);

/// Where nothing else names one: the agency that a byline has behind its people, as
/// choose_authors() has noted it.
std::string publisher_in_byline(const std::vector<Candidate>& evidence);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_PAGE_PUBLISHER_H_
