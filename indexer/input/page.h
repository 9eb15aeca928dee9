// SPDX-License-Identifier: GPL-3.0-or-later
/// What the input room hands on: bytes and what was said about them. Nothing after this room knows
/// files or containers.
#ifndef BACKISSUE_INDEXER_INPUT_PAGE_H_
#define BACKISSUE_INDEXER_INPUT_PAGE_H_

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace backissue {

enum class Form { kHtml, kText };

/// As printed in `form`: "html", "text".
std::string_view name_of(Form form);

struct Page {
  std::string path;    ///< raw bytes
  std::string member;  ///< name inside a container, else empty
  Form form = Form::kHtml;
  std::string
      text;  ///< the content as UTF-8 (ill-formed input as U+FFFD), without a byte-order mark
  std::string charset;  ///< what it was decoded from
  std::string url;      ///< where the container or the browser says it came from, else empty
  std::optional<Timestamp>
      saved;  ///< stated by the page's wrapping, else the file's modification time
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_PAGE_H_
