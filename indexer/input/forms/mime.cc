// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/mime.h"

#include <algorithm>
#include <optional>

#include "common/text.h"
#include "indexer/input/text/charset.h"
#include "indexer/input/text/encoding.h"

namespace backissue {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kWhite = " \t\r\n";

constexpr std::size_t kMaxHeaderBytes = 64 << 10;
constexpr std::size_t kMaxNameBytes = 80;
// RFC 2047 allows 75; some programs put a whole title into one.
constexpr std::size_t kMaxWordBytes = 4096;

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_field_name(std::string_view name) {
  return !name.empty() && name.size() <= kMaxNameBytes &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; });
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// The byte that "=E4" at `at` stands for.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return std::nullopt;
  const int high = hex_digit(text[at + 1]);
  const int low = hex_digit(text[at + 2]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

/// Where the line after the "=" at `at` begins if nothing else is on its line; else npos.
std::size_t after_soft_break(std::string_view text, std::size_t at) {
  auto end = text.find_first_not_of(" \t", at + 1);
  if (end == npos) return text.size();
  if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') ++end;
  return text[end] == '\n' || text[end] == '\r' ? end + 1 : npos;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto equals = std::min(text.find('=', at), text.size());
    out.append(text.substr(at, equals - at));
    if (equals == text.size()) break;
    at = equals + 1;
    if (const auto byte = escaped_byte(text, equals)) {
      out += *byte;
      at += 2;
    } else if (const auto next = after_soft_break(text, equals); next != npos) {
      at = next;
    } else {
      out += '=';
    }
  }
  return out;
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

/// Padding ends a run of four, and another run may follow: pieces joined by a program are read on.
std::string decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (c == '=') count = 0;
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

std::string as_utf8(std::string_view bytes, std::string_view charset) {
  const Encoding* encoding = encoding_of_label(charset);
  if (encoding != nullptr && encoding->name != "UTF-8") return convert(bytes, *encoding).text;
  if (encoding != nullptr || is_valid_utf8(bytes)) return to_valid_utf8(bytes);
  auto decoded = decode_text(bytes, charset);
  return decoded ? std::move(decoded->text) : to_valid_utf8(bytes);
}

/// "=?utf-8?Q?Caf=C3=A9?="
struct Word {
  std::string charset;  ///< in lower case, without the language that RFC 2231 lets follow it
  std::string bytes;
  std::size_t end = 0;
};

std::optional<Word> word_at(std::string_view field, std::size_t at) {
  const auto text = field.substr(at, kMaxWordBytes);
  const auto charset_end = text.find('?', 2);
  if (charset_end == npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?')
    return std::nullopt;
  const auto start = charset_end + 3;
  const auto end = text.find("?=", start);
  if (end == npos) return std::nullopt;
  const auto charset = text.substr(2, charset_end - 2);
  std::string inside(text.substr(start, end - start));
  Word word{ascii_lower(charset.substr(0, charset.find('*'))), "", at + end + 2};
  const char kind = text[charset_end + 1];
  if (kind == 'B' || kind == 'b') {
    word.bytes = decode_base64(inside);
  } else if (kind == 'Q' || kind == 'q') {
    std::replace(inside.begin(), inside.end(), '_', ' ');
    word.bytes = decode_quoted_printable(inside);
  } else {
    return std::nullopt;
  }
  return word;
}

}  // namespace

MimeHeader::Line MimeHeader::add(std::string_view line) {
  line = without_line_end(line);
  if (line.empty()) return Line::kEnd;
  const bool is_folded = line[0] == ' ' || line[0] == '\t';
  const auto colon = line.find(':');
  if (is_folded && fields_.empty()) return Line::kBody;
  if (!is_folded && (colon == npos || !is_field_name(line.substr(0, colon)))) return Line::kBody;
  bytes_ += line.size() + 1;
  if (bytes_ > kMaxHeaderBytes) return Line::kTaken;
  if (is_folded)
    (fields_.back().second += ' ') += trim(line);
  else
    fields_.emplace_back(ascii_lower(line.substr(0, colon)), trim(line.substr(colon + 1)));
  return Line::kTaken;
}

std::string_view MimeHeader::value_of(std::string_view name) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) {
    return ascii_iequals(field.first, name);
  });
  return found == fields_.end() ? std::string_view() : found->second;
}

std::string mime_type(std::string_view content_type) {
  return ascii_lower(trim(content_type.substr(0, content_type.find(';'))));
}

std::string mime_parameter(std::string_view field, std::string_view name) {
  for (auto at = field.find(';'); at != npos;) {
    const auto start = std::min(field.find_first_not_of("; \t\r\n", at), field.size());
    const auto name_end = std::min(field.find_first_of("=;", start), field.size());
    const bool has_value = name_end < field.size() && field[name_end] == '=';
    auto from = std::min(has_value ? field.find_first_not_of(kWhite, name_end + 1) : name_end,
                         field.size());
    const bool is_quoted = has_value && from < field.size() && field[from] == '"';
    if (is_quoted) ++from;
    const auto end = std::min(field.find(is_quoted ? '"' : ';', from), field.size());
    if (has_value && ascii_iequals(trim(field.substr(start, name_end - start)), name))
      return std::string(trim(field.substr(from, end - from)));
    at = field.find(';', end);
  }
  return {};
}

std::string decode_words(std::string_view field) {
  std::string out;
  Word run;  // words side by side in one charset are one text: a character may be cut between them
  const auto flush = [&] {
    if (!run.bytes.empty()) out += as_utf8(run.bytes, run.charset);
    run.bytes.clear();
  };
  for (std::size_t at = 0; at < field.size();) {
    const auto start = std::min(field.find("=?", at), field.size());
    auto word = start < field.size() ? word_at(field, start) : std::nullopt;
    const auto between = field.substr(at, start - at);
    const bool is_joined = word && !run.bytes.empty() && trim(between).empty();
    if (!is_joined || word->charset != run.charset) flush();
    if (!is_joined) out += as_utf8(between, {});
    if (word) {
      run.charset = std::move(word->charset);
      run.bytes += word->bytes;
      at = word->end;
    } else {
      out += field.substr(start, 2);
      at = std::min(start + 2, field.size());
    }
  }
  flush();
  return out;
}

std::string decode_transfer(std::string body, std::string_view encoding) {
  if (ascii_iequals(trim(encoding), "quoted-printable")) return decode_quoted_printable(body);
  if (ascii_iequals(trim(encoding), "base64")) return decode_base64(body);
  return body;
}

}  // namespace backissue
