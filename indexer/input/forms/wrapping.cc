// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/wrapping.h"

#include <algorithm>

#include "common/machine_date.h"
#include "common/text.h"
#include "indexer/html/markup.h"

namespace backissue {
namespace {

constexpr auto npos = std::string_view::npos;

// Before <html> or right after it; programs that add a comment put it there.
constexpr std::size_t kTopBytes = 16 << 10;
constexpr std::size_t kMaxUrlBytes = 4096;

std::string_view after(std::string_view text, std::string_view label) {
  const auto at = text.find(label);
  return at == npos ? std::string_view() : text.substr(at + label.size());
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t\r\n"));
}

void read_comment(std::string_view comment, Wrapping& out) {
  if (comment.find("Page saved with SingleFile") != npos) {
    out.url = web_url(first_line(after(comment, "url:")));
    out.saved = parse_machine_date(first_line(after(comment, "saved date:")));
  } else if (const auto from = after(comment, "saved from url=("); !from.empty()) {
    out.url = web_url(first_line(after(from, ")")));
  } else if (const auto mirrored = after(comment, "Mirrored from "); !mirrored.empty()) {
    const auto by = mirrored.find(" by HTTrack");
    if (by == npos) return;
    // Written without the scheme; the web's own default at the time of most mirrors.
    const std::string address(first_word(mirrored));
    out.url = web_url(address.find("://") == npos ? "http://" + address : address);
    out.saved = parse_machine_date(after(mirrored.substr(by), "], "));
  }
}

}  // namespace

std::string web_url(std::string_view text) {
  const auto url = trim(text);
  const bool web =
      ascii_iequals(url.substr(0, 7), "http://") || ascii_iequals(url.substr(0, 8), "https://");
  if (!web || url.size() > kMaxUrlBytes || url.find_first_of(" \t\r\n<>\"") != npos) return {};
  return clean_line(url);
}

Wrapping read_wrapping(std::string_view html) {
  const auto top = html.substr(0, kTopBytes);
  Wrapping found;
  for (auto at = top.find("<!--"); at != npos; at = top.find("<!--", at)) {
    const auto end = html::comment_end(top, at);
    if (found.url.empty() && !found.saved)
      read_comment(top.substr(at + 4, end - at - 4 - std::min<std::size_t>(end - at - 4, 3)),
                   found);
    at = end;
  }
  return found;
}

}  // namespace backissue
