// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/text/charset.h"

#include "indexer/input/text/encoding.h"
#include "indexer/input/text/sniff.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/targets.h"

namespace backissue::fuzz {

/// The first byte chooses what the transport says.
void charset(std::string_view bytes) {
  std::string_view transport;
  if (!bytes.empty()) {
    const auto all = encodings();
    const auto choice = static_cast<unsigned char>(bytes[0]) % (all.size() + 1);
    if (choice < all.size()) transport = all[choice].name;
    bytes.remove_prefix(1);
  }
  const auto decoded = decode_text(bytes, transport);
  if (!decoded) return;
  require(is_valid_utf8(decoded->text), "decoded text is UTF-8");
  require(!decoded->text.starts_with("\xEF\xBB\xBF"), "decoded text has no byte-order mark");
  require(encoding_of_label(decoded->charset) != nullptr, "a charset has its standard name");
  looks_like_html(decoded->text);
}

}  // namespace backissue::fuzz
