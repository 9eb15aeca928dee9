// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/terms.h"

#include <algorithm>
#include <charconv>

#include "common/analysis/fold.h"
#include "common/hash.h"
#include "common/index/schema/fields.h"
#include "common/text.h"

namespace backissue {
namespace {

std::size_t stored_bytes(std::string_view text) {
  return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

std::string digits(int value, int width) {
  std::string out(static_cast<std::size_t>(width), '0');
  for (auto it = out.rbegin(); it != out.rend() && value > 0; ++it, value /= 10)
    *it = static_cast<char>('0' + value % 10);
  return out;
}

}  // namespace

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

std::string capped_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  if (prefix.size() + stored_bytes(value) <= kMaxTermBytes) return term += value;
  const std::size_t room = kMaxTermBytes - prefix.size() - kHashDigits;
  std::string_view head = head_bytes(value, room);
  while (stored_bytes(head) > room) head = head_bytes(head, head.size() - 1);
  return term += head_and_hash(value, head.size());
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

}  // namespace backissue
