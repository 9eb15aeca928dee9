// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline/site_suffix.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

constexpr int kMaxParts = 4;  // "headline | section | city | paper"

// A bare hyphen or colon may join words, so it parts only with a space behind it; wide bars need
// none.
constexpr std::array<std::string_view, 22> kSeparators = {
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " : ", " / ",
    "｜",  "|",   " ― ", " > ", " < ", " ~ ", ": ",  " › ", "：",   "ㅣ",  " ∙ "};

struct Cut {
  std::size_t begin;  // of the separator
  std::size_t end;
};

std::size_t separator_at(std::string_view rest) {
  std::size_t longest = 0;
  for (const auto separator : kSeparators)
    if (rest.starts_with(separator)) longest = std::max(longest, separator.size());
  return longest;
}

/// Chinese and Japanese titles set a site's name off by a bare hyphen or underscore: both stand
/// behind a sign of U+3000 and above, of three bytes or more.
std::size_t bare_separator_at(std::string_view title, std::size_t at) {
  const auto wide_before = at >= 3 && static_cast<unsigned char>(title[at - 3]) >= 0xE3;
  if (!wide_before || (title[at] != '-' && title[at] != '_')) return 0;
  return title.substr(at).starts_with("--") ? 2 : 1;
}

bool may_open_separator(char c) {
  return c == ' ' || c == '-' || c == '_' || c == '|' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Cut> cuts_of(std::string_view title) {
  std::vector<Cut> cuts;
  for (std::size_t at = 0; at < title.size();) {
    if (!may_open_separator(title[at])) {
      ++at;
      continue;
    }
    const std::size_t length =
        std::max(separator_at(title.substr(at)), bare_separator_at(title, at));
    if (length > 0 && at > 0) cuts.push_back({at, at + length});
    at += std::max<std::size_t>(length, 1);
  }
  constexpr std::size_t kMaxCuts = 16;  // a title of nothing but separators is not a title
  if (cuts.size() > kMaxCuts) cuts.erase(cuts.begin() + kMaxCuts / 2, cuts.end() - kMaxCuts / 2);
  return cuts;
}

/// "Blog Archive » Headline": what blogs' systems call the page.
bool names_page_kind(std::string_view part) {
  constexpr std::string_view kKinds[] = {"blog archive", "blog archiv", "archive", "archiv",
                                         "blog",         "artikel",     "article", "beitrag"};
  const std::string key = text_key(part);
  return std::find(std::begin(kKinds), std::end(kKinds), key) != std::end(kKinds);
}

/// "Daily Post - Politics" and "on Daily Post" name the site as well.
bool names_site(std::string_view part, const SiteNames& site) {
  if (site.matches(part)) return true;
  constexpr std::size_t kMaxCodePoints = 40;
  if (count_code_points(part) >= kMaxCodePoints) return false;
  for (const auto& cut : cuts_of(part))
    if (site.matches(part.substr(0, cut.begin))) return true;
  return false;
}

std::optional<std::string_view> rest_after_cut(std::string_view title, const Cut& cut,
                                               const SiteNames& site,
                                               const std::vector<std::string>& other_keys) {
  const auto head = trim(title.substr(0, cut.begin));
  const auto tail = trim(title.substr(cut.end));
  const auto known = [&](std::string_view part) {
    const std::string key = text_key(part);
    return std::find(other_keys.begin(), other_keys.end(), key) != other_keys.end();
  };
  // A colon joins a topic to its headline: only a site's name goes.
  const bool colon = title[cut.begin] == ':' || title.substr(cut.begin).starts_with("：");
  if (names_site(tail, site) || (!colon && known(head))) return head;
  if (site.matches(head) || (!colon && (known(tail) || names_page_kind(head)))) return tail;
  return std::nullopt;
}

/// The longest other title that this one begins with, the rest being set off by a sign:
/// "Headline-Section, Paper".
std::optional<std::string_view> known_beginning(std::string_view title,
                                                const std::vector<std::string>& others) {
  constexpr std::size_t kMinBytes = 15;
  std::optional<std::string_view> found;
  for (const auto& other : others) {
    if (other.size() < kMinBytes || other.size() >= title.size() || !title.starts_with(other))
      continue;
    std::size_t at = other.size();
    const char32_t next = next_code_point(title, at);
    const bool set_off = next != ' ' && next != ',' && is_gap(next);
    if (set_off && (!found || other.size() > found->size())) found = title.substr(0, other.size());
  }
  return found;
}

}  // namespace

std::string without_site(std::string_view title, const SiteNames& site,
                         const std::vector<std::string>& others) {
  std::vector<std::string> keys;
  const std::string own = text_key(title);
  for (const auto& other : others)
    if (auto key = text_key(other); key != own) keys.push_back(std::move(key));
  if (const auto head = known_beginning(title, others)) title = *head;
  for (int round = 0; round < kMaxParts; ++round) {
    std::optional<std::string_view> rest;
    for (const auto& cut : cuts_of(title))
      if (!rest) rest = rest_after_cut(title, cut, site, keys);
    if (!rest || text_key(*rest).empty()) break;
    title = *rest;
  }
  return std::string(title);
}

}  // namespace backissue
