// SPDX-License-Identifier: GPL-3.0-or-later
/// The document data: all that hits and snippets need, so that searching never opens the archive.
/// Format (docs/index-format.md): a version byte, then for every field present a tag byte, a LEB128
/// length and that many bytes.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_RECORD_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_RECORD_H_

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"

namespace backissue {

std::string encode_record(const Article& article);
/// Checks every length: damaged or foreign bytes give an error (kDatabase), never a crash or a huge
/// allocation. Unknown tags are passed over.
Result<Article> decode_record(std::string_view bytes);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_RECORD_H_
