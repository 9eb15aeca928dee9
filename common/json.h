// SPDX-License-Identifier: GPL-3.0-or-later
/// JSON as the programs print it: keys in the order of the contract, absent fields left out, always
/// valid UTF-8.
#ifndef BACKISSUE_COMMON_JSON_H_
#define BACKISSUE_COMMON_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/article_fields.h"

namespace backissue {

/// Writes one JSON value without white space; the caller keeps the nesting right. Strings are
/// escaped by RFC 8259; ill-formed UTF-8 becomes U+FFFD, and C1 and bidirectional controls are
/// written as \u escapes, so that a terminal that shows the line stays unharmed.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view utf8);
  JsonWriter& number(std::int64_t value);
  /// Up to six significant decimals; not-a-number and infinities are written as null.
  JsonWriter& number(double value);
  JsonWriter& boolean(bool value);
  JsonWriter& strings(const std::vector<std::string>& values);
  /// key + string, left out when empty.
  JsonWriter& field(std::string_view name, std::string_view utf8);
  /// key + what the article has of the field, left out when that is nothing.
  JsonWriter& cells(const ArticleField& field, const Article& article);

 private:
  void separate();

  std::string& out_;
  bool need_comma_ = false;
};

void append_json_string(std::string& out, std::string_view utf8);
/// The one-line object of `backissue-index --dump`, without a line end.
std::string to_json(const Article& article);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_JSON_H_
