// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of MIME that saved pages and mail are written in: header fields (RFC 5322, 2.2), their
/// parameters (RFC 2045, 5.1), encoded words (RFC 2047) and transfer encodings (RFC 2045, 6). All
/// are read as found: what breaks the rules is passed over or taken literally.
#ifndef BACKISSUE_INDEXER_INPUT_FORMS_MIME_H_
#define BACKISSUE_INDEXER_INPUT_FORMS_MIME_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backissue {

/// The header of a message or of one of its parts, line by line. Keeps 64 kB; fields behind that
/// are passed over.
class MimeHeader {
 public:
  enum class Line {
    kTaken,
    kEnd,   ///< the blank line behind the header
    kBody,  ///< no header line: the body has begun without a blank line
  };
  Line add(std::string_view line);
  bool empty() const { return fields_.empty(); }
  /// Of the first field of that name, in any case; unfolded, raw bytes; empty where there is none.
  std::string_view value_of(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
  std::size_t bytes_ = 0;
};

/// "text/html" of `Text/HTML; charset="x"`.
std::string mime_type(std::string_view content_type);
/// "x" of the same, for "charset" in any case; empty where absent.
std::string mime_parameter(std::string_view field, std::string_view name);
/// A field for people as UTF-8: words encoded in any charset, and raw bytes as text of some kind.
std::string decode_words(std::string_view field);
/// A body out of its `Content-Transfer-Encoding`; unknown ones leave it as it is.
std::string decode_transfer(std::string body, std::string_view encoding);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_FORMS_MIME_H_
