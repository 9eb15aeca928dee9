// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/terms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

#include "common/analysis/fold.h"
#include "common/index/schema/fields.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kHashDigits = 16;

std::size_t stored_bytes(std::string_view text) {
  return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

std::string digits(int value, int width) {
  std::string out(static_cast<std::size_t>(width), '0');
  for (auto it = out.rbegin(); it != out.rend() && value > 0; ++it, value /= 10)
    *it = static_cast<char>('0' + value % 10);
  return out;
}

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

// What story_key() looks at. Papers cut wire stories at the end, so only the opening counts; two
// sentences, since one alone may be a notice that a paper prints under every story.
constexpr std::size_t kOpeningBytes = 3000;
constexpr std::size_t kMinSentenceBytes = 40;
constexpr std::size_t kMinStoryBytes = 120;
constexpr std::size_t kSentences = 2;

bool ends_sentence(char32_t c) {
  constexpr std::array kEnds = {U'.',      U'!',      U'?',      U'\n',     U'\u3002',
                                U'\uFF01', U'\uFF1F', U'\u061F', U'\u06D4', U'\u0964'};
  return std::find(kEnds.begin(), kEnds.end(), c) != kEnds.end();
}

/// Spaces, quotes and dashes differ between two papers' printings of one sentence.
bool is_lettering(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  return c > 0xBF && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F) && !is_space(c);
}

/// The sentences of the opening, reduced to lower-case letters and digits.
std::vector<std::string> opening_sentences(std::string_view body) {
  std::vector<std::string> sentences(1);
  std::size_t taken = 0;
  for (std::size_t at = 0; at < body.size() && taken < kOpeningBytes;) {
    char32_t c = next_code_point(body, at);
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    const std::size_t before = sentences.back().size();
    if (is_lettering(c)) append_utf8(sentences.back(), c);
    taken += sentences.back().size() - before;
    if (ends_sentence(c) && before > 0) sentences.emplace_back();
  }
  return sentences;
}

std::string key_of_url(std::string_view url) {
  return names_a_page(url) ? stable_hash(without_fragment(url)) : std::string();
}

}  // namespace

std::string capped_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  if (prefix.size() + stored_bytes(value) <= kMaxTermBytes) return term += value;
  const std::size_t room = kMaxTermBytes - prefix.size() - kHashDigits;
  std::string_view head = head_bytes(value, room);
  while (stored_bytes(head) > room) head = head_bytes(head, head.size() - 1);
  return (term += head) += stable_hash(value);
}

std::string value_term(std::string_view prefix, std::string_view value) {
  const std::string folded = fold_value(value);
  return folded.empty() ? std::string() : capped_term(prefix, folded);
}

std::string id_term(std::string_view path, std::string_view member) {
  std::string whole(path);
  if (!member.empty()) (whole += '\0') += member;
  return std::string(prefix::kId) + stable_hash(whole);
}

std::string file_term(std::string_view path) {
  return std::string(prefix::kFile) + stable_hash(path);
}

std::string url_term(std::string_view url) {
  url = without_fragment(url);
  return url.empty() ? std::string() : capped_term(prefix::kUrl, url);
}

std::string year_term(int year) {
  return std::string(prefix::kYear) + digits(year, 4);
}

std::string month_term(int year, int month) {
  return std::string(prefix::kMonth) + digits(year, 4) + digits(month, 2);
}

std::string day_term(CivilDay day) {
  return std::string(prefix::kDay) + digits(day.year, 4) + digits(day.month, 2) +
         digits(day.day, 2);
}

std::string sortable_moment(const Timestamp& moment) {
  const int second = moment.second_of_day.value_or(0);
  return digits(moment.day.year, 4) + digits(moment.day.month, 2) + digits(moment.day.day, 2) +
         digits(second / 3600, 2) + digits(second / 60 % 60, 2) + digits(second % 60, 2);
}

CivilDay day_of_moment(std::string_view moment) {
  const auto number = [&](std::size_t first, std::size_t length) {
    int value = 0;
    const std::string_view part = moment.substr(std::min(first, moment.size()), length);
    std::from_chars(part.data(), part.data() + part.size(), value);
    return value;
  };
  return {number(0, 4), number(4, 2), number(6, 2)};
}

bool names_a_page(std::string_view url) {
  url = without_fragment(url);
  const auto host = url.find("://");
  if (host == std::string_view::npos) return false;
  const auto path = url.find('/', host + 3);
  return path != std::string_view::npos && path + 1 < url.size();
}

std::string story_key(const Article& article) {
  auto sentences = opening_sentences(article.body);
  std::sort(sentences.begin(), sentences.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  std::string telling;
  for (const auto& sentence : sentences) {
    if (sentence.size() < kMinSentenceBytes) break;
    (telling += sentence) += '\n';
    if (std::count(telling.begin(), telling.end(), '\n') == kSentences) break;
  }
  if (telling.size() >= kMinStoryBytes) return stable_hash(telling);
  return key_of_url(page_url(article));
}

}  // namespace backissue
