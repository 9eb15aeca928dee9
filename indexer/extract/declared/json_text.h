// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_JSON_TEXT_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_JSON_TEXT_H_

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// The values that a JSON script holds, in order: as it stands, or, where that is not JSON, after
/// mending what pages get wrong (see mend_json). Empty when there is nothing to read or the script
/// is over 4 MB. Never throws.
std::vector<nlohmann::json> read_json_text(std::string_view utf8);

/// Comment and CDATA wrappers taken off, raw control characters in strings escaped, wrong escapes
/// and quotes inside strings made literal, trailing commas and semicolons dropped, brackets left
/// open closed, several values in a row made one array. Linear in the text; the result need not be
/// JSON yet.
std::string mend_json(std::string_view utf8);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_JSON_TEXT_H_
