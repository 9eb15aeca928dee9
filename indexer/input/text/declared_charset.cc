// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/text/declared_charset.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/html/markup.h"
#include "indexer/input/text/encoding.h"

namespace backissue {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kWhite = " \t\r\n\f";

// The standard looks at 1024 bytes and lets the parser find later ones; programs that save pages
// put scripts and styles of many thousand bytes before the tag.
constexpr std::size_t kPrescanBytes = 128 << 10;

/// "utf-8" of `=  "utf-8" …`; empty where no "=" follows.
std::string_view value_after_equals(std::string_view text) {
  const auto equals = text.find_first_not_of(kWhite);
  if (equals == npos || text[equals] != '=') return {};
  text.remove_prefix(equals + 1);
  text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
  if (text.empty()) return {};
  if (text[0] != '"' && text[0] != '\'') return text.substr(0, text.find_first_of(" \t\r\n\f;>"));
  return text.substr(1, text.find(text[0], 1) - 1);
}

/// What follows the word in "text/html; charset=…" or in an XML declaration.
std::string_view value_of_word(std::string_view text, std::string_view word) {
  for (auto at = text.find_first_of("cCeE"); at != npos; at = text.find_first_of("cCeE", at + 1)) {
    if (!ascii_iequals(text.substr(at, word.size()), word)) continue;
    const auto value = value_after_equals(text.substr(at + word.size()));
    if (!value.empty()) return value;
  }
  return {};
}

std::string_view label_in_meta(const html::TagSpan& tag) {
  const auto charset = tag.value_of("charset");
  if (encoding_of_label(charset)) return charset;
  if (!ascii_iequals(trim(tag.value_of("http-equiv")), "content-type")) return {};
  const auto content = value_of_word(tag.value_of("content"), "charset");
  return encoding_of_label(content) ? content : std::string_view();
}

std::string_view label_in_xml_declaration(std::string_view page) {
  const auto start = page.find_first_not_of(kWhite);
  if (start == npos || !page.substr(start).starts_with("<?xml")) return {};
  const auto declaration = page.substr(start, page.find('>', start) - start);
  const auto label = value_of_word(declaration, "encoding");
  return encoding_of_label(label) ? label : std::string_view();
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
  const auto page = bytes.substr(0, kPrescanBytes);
  if (const auto label = label_in_xml_declaration(page); !label.empty()) return label;
  html::TagSpan tag;
  for (auto at = page.find('<'); at != npos; at = page.find('<', at)) {
    const auto kind = html::markup_kind(page, at);
    if (kind == html::MarkupKind::kComment) {
      at = html::comment_end(page, at);
    } else if (kind == html::MarkupKind::kTag) {
      html::scan_tag(page, at, tag);
      at = tag.end;
      if (tag.closing || !ascii_iequals(tag.name, "meta")) continue;
      if (const auto label = label_in_meta(tag); !label.empty()) return label;
    } else {
      ++at;
    }
  }
  return {};
}

}  // namespace backissue
