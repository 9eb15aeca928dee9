// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_TEXT_CHARSET_H_
#define BACKISSUE_INDEXER_INPUT_TEXT_CHARSET_H_

#include <optional>
#include <string>
#include <string_view>

namespace backissue {

struct Decoded {
  std::string text;  ///< UTF-8, no byte-order mark, U+FFFD for what could not be read
  std::string
      charset;  ///< name by the WHATWG encoding standard, e.g. "UTF-8", "windows-1256", "Shift_JIS"
};

/// In order: byte-order mark (unless the bytes contradict it), valid UTF-8 whatever is declared,
/// `transport` (an HTTP or MIME charset, may be empty), the declaration in the first 1024 bytes
/// (WHATWG labels), ICU's detector. nullopt for what is no text in any of them.
std::optional<Decoded> decode_text(std::string_view bytes, std::string_view transport);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_TEXT_CHARSET_H_
