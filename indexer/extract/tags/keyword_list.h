// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_TAGS_KEYWORD_LIST_H_
#define BACKISSUE_INDEXER_EXTRACT_TAGS_KEYWORD_LIST_H_

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// "ports, strikes; harbour" one by one, cleaned of white space.
std::vector<std::string> split_keywords(std::string_view list);

/// Declared keywords as tags: identifiers dropped, and, where a system writes labels into its
/// keywords ("Subject: Ports", "Page Type: Article"), those with a label that means a subject,
/// without the label.
std::vector<std::string> clean_keywords(const std::vector<std::string>& keywords);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_TAGS_KEYWORD_LIST_H_
