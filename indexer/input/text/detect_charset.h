// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_TEXT_DETECT_CHARSET_H_
#define BACKISSUE_INDEXER_INPUT_TEXT_DETECT_CHARSET_H_

#include <string_view>
#include <vector>

#include "indexer/input/text/encoding.h"

namespace backissue {

/// UTF-16 without a byte-order mark, by where its zero bytes stand; else nullptr.
const Encoding* detect_wide_encoding(std::string_view bytes);
/// True for seven-bit text with escape sequences that switch to Japanese character sets (RFC 1468).
bool has_iso_2022_escapes(std::string_view bytes);
/// Encodings in which the letters beyond ASCII make the most likely language, best first; possibly
/// none.
std::vector<const Encoding*> detect_encodings(std::string_view bytes);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_TEXT_DETECT_CHARSET_H_
