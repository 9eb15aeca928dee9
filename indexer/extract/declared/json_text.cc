// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/json_text.h"

#include <nlohmann/json.hpp>

#include "common/text.h"

namespace backissue {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxBytes = 4 << 20;
constexpr std::size_t kMaxDepth = 256;  // real JSON-LD stays under 20

bool is_json_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void strip(std::string_view& text, std::string_view prefix, std::string_view suffix) {
  if (text.starts_with(prefix)) text = trim(text.substr(prefix.size()));
  if (text.ends_with(suffix)) text = trim(text.substr(0, text.size() - suffix.size()));
}

/// Wrappers that kept old browsers from reading a script.
std::string_view unwrap(std::string_view text) {
  text = trim(text);
  for (int round = 0; round < 2; ++round) {
    strip(text, "<!--", "-->");
    strip(text, "//", "//");
    strip(text, "/*", "*/");
    strip(text, "<![CDATA[", "]]>");
    strip(text, "*/", "/*");
  }
  while (!text.empty() && (text.back() == ';' || text.back() == ','))
    text = trim(text.substr(0, text.size() - 1));
  return text;
}

/// One pass over the text, writing the mended form.
class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) { out_.reserve(text.size() + 16); }

  std::string run() {
    while (at_ < text_.size()) {
      in_string_ ? inside() : outside();
      ++at_;
    }
    if (in_string_) out_ += '"';
    drop_comma();
    while (!open_.empty()) close();
    return values_ > 1 ? '[' + out_ + ']' : out_;
  }

 private:
  void outside() {
    const char c = text_[at_];
    if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      open(c);
      return;
    } else if (c == '}' || c == ']') {
      drop_comma();
      if (!open_.empty()) close();
      return;
    } else if (open_.empty() && (c == ';' || c == ',')) {
      return;
    }
    out_ += c;
  }

  void open(char c) {
    if (open_.empty() && values_++ > 0) out_ += ',';
    if (open_.size() < kMaxDepth) open_ += c;
    out_ += c;
  }

  /// The bracket that is due, whichever was written.
  void close() {
    out_ += open_.back() == '{' ? '}' : ']';
    open_.pop_back();
  }

  void drop_comma() {
    auto end = out_.size();
    while (end > 0 && is_json_space(out_[end - 1])) --end;
    if (end > 0 && out_[end - 1] == ',') out_.resize(end - 1);
  }

  void inside() {
    const char c = text_[at_];
    if (c == '\\') {
      escape();
    } else if (c == '"') {
      const bool ends = ends_string();
      out_ += ends ? "\"" : "\\\"";
      in_string_ = !ends;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += c == '\n' ? "\\n" : " ";
    } else {
      out_ += c;
    }
  }

  void escape() {
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (next != '\0' && std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos) {
      out_ += '\\';
      out_ += next;
      ++at_;
    } else {
      out_ += "\\\\";
    }
  }

  /// A quote ends its string where JSON could go on; others were meant as quotes within the text.
  bool ends_string() const {
    auto next = at_ + 1;
    while (next < text_.size() && is_json_space(text_[next])) ++next;
    return next >= text_.size() ||
           std::string_view(",:}]").find(text_[next]) != std::string_view::npos;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::string open_;
  std::size_t values_ = 0;
  bool in_string_ = false;
};

/// False when brackets nest deeper than any real page's.
bool is_shallow(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\') {
      ++at;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (!in_string && (c == '{' || c == '[')) {
      if (++depth > kMaxDepth) return false;
    } else if (!in_string && (c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return true;
}

json parse(std::string_view text) {
  if (!is_shallow(text)) return json(json::value_t::discarded);
  return json::parse(text.begin(), text.end(), nullptr, false);
}

}  // namespace

std::string mend_json(std::string_view utf8) {
  return Mender(unwrap(utf8)).run();
}

std::vector<json> read_json_text(std::string_view utf8) {
  std::vector<json> values;
  if (utf8.size() > kMaxBytes || trim(utf8).empty()) return values;
  json value = parse(utf8);
  if (value.is_discarded()) value = parse(mend_json(utf8));
  if (value.is_discarded()) return values;
  if (value.is_array()) {
    for (auto& item : value) values.push_back(std::move(item));
  } else {
    values.push_back(std::move(value));
  }
  return values;
}

}  // namespace backissue
