// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/text/sniff.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/html/markup.h"

namespace backissue {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPrologueBytes = 16 << 10;

// Formats whose beginning would pass for text.
constexpr std::array kBinaryMagic = {"%PDF-"sv,
                                     "GIF8"sv,
                                     "PK\x03\x04"sv,
                                     "\x89PNG"sv,
                                     "\xFF\xD8\xFF"sv,
                                     "\x1F\x8B"sv,
                                     "\x7F"
                                     "ELF"sv,
                                     "RIFF"sv,
                                     "wOFF"sv,
                                     "wOF2"sv,
                                     "\xD0\xCF\x11\xE0"sv,
                                     "\x28\xB5\x2F\xFD"sv};

constexpr std::array kFirstTags = {"<!doctype html"sv, "<html"sv, "<head>"sv, "<title>"sv,
                                   "<body"sv};

/// Past white space, comments and processing instructions: XHTML starts with one, saved pages with
/// the other.
std::string_view without_prologue(std::string_view text) {
  for (;;) {
    text = trim(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) return text;
    text.remove_prefix(comment ? html::comment_end(text, 0) : html::other_end(text, 0));
  }
}

/// Zero bytes are not among them: pages have them by accident, and text is full of them in UTF-16.
bool is_binary_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte != 0 && (byte < 0x20 || byte == 0x7F) &&
         "\t\n\v\f\r\x1A\x1B"sv.find(c) == std::string_view::npos;
}

}  // namespace

bool looks_binary(std::string_view bytes) {
  for (const auto magic : kBinaryMagic)
    if (bytes.starts_with(magic)) return true;
  const auto sample = bytes.substr(0, 4096);
  const auto controls = std::count_if(sample.begin(), sample.end(), is_binary_control);
  const auto zeros = std::count(sample.begin(), sample.end(), '\0');
  const auto size = static_cast<std::ptrdiff_t>(sample.size());
  return controls * 50 > size || zeros * 3 > size;
}

bool looks_like_html(std::string_view utf8) {
  const auto start = ascii_lower(without_prologue(utf8.substr(0, kPrologueBytes)).substr(0, 16));
  return std::any_of(kFirstTags.begin(), kFirstTags.end(),
                     [&](std::string_view tag) { return start.starts_with(tag); });
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\f\v\xEF\xBB\xBF") == std::string_view::npos;
}

}  // namespace backissue
