// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/keyword_list.h"

#include <algorithm>

#include "common/text.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

/// Hex digits and hyphens alone: a record's number in some system.
bool is_identifier(std::string_view text) {
  if (text.size() < 16) return false;
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
  };
  return std::all_of(text.begin(), text.end(), is_hex);
}

/// Where the label of "Subject: Ports" ends, or npos. A headline's colon comes later or behind more
/// words.
std::size_t label_end(std::string_view text) {
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || colon == 0 || colon > 24) return std::string_view::npos;
  return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), ' ') <= 2
             ? colon
             : std::string_view::npos;
}

bool means_subject(std::string_view label) {
  constexpr std::string_view kSubjects[] = {"subject",  "topic", "tag",  "keyword",
                                            "category", "thema", "tema", "stichwort"};
  const std::string key = text_key(label);
  return std::find(std::begin(kSubjects), std::end(kSubjects), key) != std::end(kSubjects);
}

/// Labels of what a tag never is.
bool means_record(std::string_view label) {
  constexpr std::string_view kRecords[] = {"section",  "page type", "article type", "type",
                                           "language", "format",    "source",       "partner"};
  const std::string key = text_key(label);
  return std::find(std::begin(kRecords), std::end(kRecords), key) != std::end(kRecords);
}

/// "(1) Ports": a place in a list, written into the value.
std::string_view without_number(std::string_view text) {
  const auto close = text.starts_with('(') ? text.find(") ") : std::string_view::npos;
  if (close == std::string_view::npos || close < 2) return text;
  const bool digits =
      text.substr(1, close - 1).find_first_not_of("0123456789") == std::string_view::npos;
  return digits ? text.substr(close + 2) : text;
}

}  // namespace

std::vector<std::string> split_keywords(std::string_view list) {
  std::string marked(list);
  for (const std::string_view wide : {"、", "，", "；", "|", "،"})
    for (auto at = marked.find(wide); at != std::string::npos; at = marked.find(wide, at + 1))
      marked.replace(at, wide.size(), ",");
  const bool commas = marked.find(',') != std::string::npos;
  std::vector<std::string> keywords;
  for (const auto keyword : split(marked, commas ? ',' : ';'))
    if (std::string clean = clean_line(keyword); !clean.empty())
      keywords.push_back(std::move(clean));
  return keywords;
}

std::vector<std::string> clean_keywords(const std::vector<std::string>& keywords) {
  std::size_t labelled = 0;
  for (const auto& keyword : keywords)
    if (label_end(keyword) != std::string_view::npos) ++labelled;
  const bool system = labelled >= 2;  // not just a headline among them
  const bool mostly = labelled * 2 > keywords.size();
  std::vector<std::string> tags;
  for (const auto& keyword : keywords) {
    const auto end = label_end(keyword);
    const auto label = end == std::string_view::npos ? std::string_view()
                                                     : std::string_view(keyword).substr(0, end);
    if (is_identifier(keyword) || means_record(label)) continue;
    if (!system || (end == std::string_view::npos && !mostly)) {
      tags.emplace_back(without_number(keyword));
    } else if (end != std::string_view::npos && means_subject(label)) {
      tags.push_back(keyword.substr(end + 2));
    }
  }
  return tags;
}

}  // namespace backissue
