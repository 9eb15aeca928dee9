// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/text/charset.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"
#include "indexer/input/text/declared_charset.h"
#include "indexer/input/text/detect_charset.h"
#include "indexer/input/text/encoding.h"
#include "indexer/input/text/sniff.h"

namespace backissue {
namespace {

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

using namespace std::string_view_literals;
// The longer ones first: that of UTF-32 begins with that of UTF-16.
constexpr std::array kMarks = {Mark{"\xEF\xBB\xBF"sv, "utf-8"}, Mark{"\xFF\xFE\0\0"sv, "utf-32le"},
                               Mark{"\0\0\xFE\xFF"sv, "utf-32be"}, Mark{"\xFF\xFE"sv, "utf-16le"},
                               Mark{"\xFE\xFF"sv, "utf-16be"}};

const Mark* mark_of(std::string_view bytes) {
  for (const auto& mark : kMarks)
    if (bytes.starts_with(mark.bytes)) return &mark;
  return nullptr;
}

/// Well-formed sequences beyond ASCII against broken ones; a sequence cut by the end of the file is
/// neither.
struct Utf8Census {
  std::size_t good = 0;
  std::size_t bad = 0;
  bool cut = false;
};

Utf8Census census_of(std::string_view bytes) {
  Utf8Census census;
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto start = at;
    const bool broken = next_code_point(bytes, at) == 0xFFFD && bytes.substr(start, 3) != "\uFFFD";
    if (!broken) ++census.good;
    if (broken && at < bytes.size()) ++census.bad;
    if (broken && at == bytes.size()) census.cut = true;
  }
  return census;
}

// In text of another encoding, pairs that look like UTF-8 by chance stay far below this; above it
// are UTF-8 pages with some broken bytes: cut comments, a caption pasted from elsewhere.
constexpr std::size_t kGoodPerBad = 20;

bool is_utf8(const Utf8Census& census, bool declared) {
  if (census.bad == 0) return true;
  return census.good >= census.bad * (declared ? 2 : kGoodPerBad);
}

/// True where nearly all of what the encoding was asked to decode exists in it.
bool fits(const Converted& converted) {
  return converted.bad * 50 <= converted.foreign;
}

Decoded decoded(Converted converted, const Encoding& encoding) {
  std::string_view text = converted.text;
  while (text.starts_with("\uFEFF")) text.remove_prefix(3);
  if (text.size() != converted.text.size()) converted.text = std::string(text);
  return {std::move(converted.text), std::string(encoding.name)};
}

std::optional<Decoded> try_encoding(std::string_view bytes, const Encoding* encoding) {
  if (encoding == nullptr || encoding->name == "UTF-8") return std::nullopt;
  auto converted = convert(bytes, *encoding);
  if (!fits(converted)) return std::nullopt;
  return decoded(std::move(converted), *encoding);
}

/// Text in units of two or four bytes has zero bytes wherever it has spaces, line ends or markup;
/// without any the mark lies.
bool contradicts_wide(std::string_view bytes) {
  return bytes.substr(0, 4096).find('\0') == std::string_view::npos;
}

Decoded as_utf8(std::string_view bytes, const Utf8Census& census) {
  while (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool clean = census.bad == 0 && !census.cut;
  return {clean ? std::string(bytes) : to_valid_utf8(bytes), "UTF-8"};
}

/// A page that can be searched for its own declaration is not in UTF-16, whatever it says (HTML
/// standard, same section).
const Encoding* narrow_encoding_of(std::string_view label) {
  const auto* encoding = encoding_of_label(label);
  return encoding && !encoding->name.starts_with("UTF-") ? encoding : nullptr;
}

std::optional<Decoded> by_declaration_or_detection(std::string_view bytes,
                                                   std::string_view transport) {
  for (const auto label : {transport, declared_charset(bytes)})
    if (auto text = try_encoding(bytes, narrow_encoding_of(label))) return text;
  for (const auto* encoding : detect_encodings(bytes))
    if (!encoding->name.starts_with("UTF-"))
      if (auto text = try_encoding(bytes, encoding)) return text;
  const auto& last_resort = *encoding_of_label("windows-1252");
  return decoded(convert(bytes, last_resort), last_resort);
}

}  // namespace

std::optional<Decoded> decode_text(std::string_view bytes, std::string_view transport) {
  const Mark* mark = mark_of(bytes);
  if (mark && mark->charset != "utf-8" && !contradicts_wide(bytes))
    if (auto text = try_encoding(bytes, encoding_of_label(mark->charset))) return text;
  if (mark) bytes.remove_prefix(mark->bytes.size());
  if (const auto* wide = detect_wide_encoding(bytes))
    if (auto text = try_encoding(bytes, wide)) return text;
  if (looks_binary(bytes)) return std::nullopt;
  if (has_iso_2022_escapes(bytes))
    if (auto text = try_encoding(bytes, encoding_of_label("iso-2022-jp"))) return text;
  const auto* named = encoding_of_label(transport.empty() ? declared_charset(bytes) : transport);
  const bool says_utf8 = (mark && mark->charset == "utf-8") || (named && named->name == "UTF-8");
  const auto census = is_valid_utf8(bytes) ? Utf8Census() : census_of(bytes);
  if (is_utf8(census, says_utf8)) return as_utf8(bytes, census);
  return by_declaration_or_detection(bytes, transport);
}

}  // namespace backissue
