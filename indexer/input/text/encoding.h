// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_TEXT_ENCODING_H_
#define BACKISSUE_INDEXER_INPUT_TEXT_ENCODING_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace backissue {

/// A character encoding of the WHATWG encoding standard (encoding.spec.whatwg.org, section 4).
struct Encoding {
  std::string_view name;
  std::string_view converter;  ///< ICU's name for it
  std::string_view labels;     ///< all that pages call it, separated by single spaces, lower case
};

/// By any of its labels, in any case and with white space around; nullptr where there is none.
const Encoding* encoding_of_label(std::string_view label);

/// All of them.
std::span<const Encoding> encodings();

struct Converted {
  std::string text;         ///< UTF-8
  std::size_t bad = 0;      ///< sequences that the encoding does not have, each U+FFFD in the text
  std::size_t foreign = 0;  ///< characters of `text` outside ASCII, bad ones not counted
};

/// Never fails; an unknown converter gives nothing but bad ones.
Converted convert(std::string_view bytes, const Encoding& encoding);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_TEXT_ENCODING_H_
