// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/json.h"

#include <fmt/format.h>

#include <cmath>

#include "common/article_fields.h"
#include "common/text.h"

namespace backissue {
namespace {

void append_escaped(std::string& out, char32_t code_point) {
  switch (code_point) {
    case U'"':
      out += "\\\"";
      return;
    case U'\\':
      out += "\\\\";
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      break;
  }
  // Every unsafe control of the basic plane fits one escape; noncharacters beyond it are harmless
  // as they are.
  if (is_unsafe_control(code_point) && code_point <= 0xFFFF) {
    out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
  } else {
    append_utf8(out, code_point);
  }
}

bool stands_for_itself(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

}  // namespace

void append_json_string(std::string& out, std::string_view utf8) {
  out += '"';
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    while (at < utf8.size() && stands_for_itself(utf8[at])) ++at;
    out += utf8.substr(begin, at - begin);
    if (at < utf8.size()) append_escaped(out, next_code_point(utf8, at));
  }
  out += '"';
}

void JsonWriter::separate() {
  if (need_comma_) out_ += ',';
  need_comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_ += '}';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_ += ']';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_json_string(out_, name);
  out_ += ':';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view utf8) {
  separate();
  append_json_string(out_, utf8);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  separate();
  out_ += fmt::format("{}", value);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  separate();
  out_ += std::isfinite(value) ? fmt::format("{:.6g}", value) : "null";
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::strings(const std::vector<std::string>& values) {
  begin_array();
  for (const auto& value : values) string(value);
  return end_array();
}

JsonWriter& JsonWriter::field(std::string_view name, std::string_view utf8) {
  return utf8.empty() ? *this : key(name).string(utf8);
}

JsonWriter& JsonWriter::cells(const ArticleField& field, const Article& article) {
  const auto cells = field.cells(article);
  if (cells.empty()) return *this;
  key(field.name);
  if (field.shape == Cells::kList) return strings(cells);
  if (field.shape == Cells::kOne) return string(cells.front());
  separate();
  out_ += cells.front();
  return *this;
}

std::string to_json(const Article& article) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  for (const ArticleField& field : article_fields())
    if (field.is_dumped) json.cells(field, article);
  json.end_object();
  return out;
}

}  // namespace backissue
