// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/search/missing_words.h"

#include <algorithm>

#include "common/index/schema/fields.h"

namespace backissue {
namespace {

void collect_optional(const QueryNode& node, std::vector<std::string>& out) {
  if (node.kind == NodeKind::kWord) out.push_back(node.text);
  if (node.kind != NodeKind::kRanked && node.kind != NodeKind::kAnd) return;
  for (const QueryNode& child : node.children) collect_optional(child, out);
}

}  // namespace

std::vector<std::string> optional_words(const QueryNode& query) {
  std::vector<std::string> words;
  collect_optional(query, words);
  return words;
}

std::vector<std::string> missing_words(const std::vector<WordReading>& words,
                                       const std::vector<std::string>& wanted,
                                       const std::function<bool(const std::string&)>& has) {
  const std::string headline(entry_of(Field::kHeadline).prefix);
  const auto is_wanted = [&](const WordReading& word) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& text) {
      return text.find(word.typed) != std::string::npos;
    });
  };
  const auto is_there = [&](const WordReading& word) {
    return std::any_of(word.forms.begin(), word.forms.end(), [&](const WordForm& form) {
      return has(form.word) || has(headline + form.word);
    });
  };
  std::vector<std::string> missing;
  for (const WordReading& word : words) {
    const bool noted = std::find(missing.begin(), missing.end(), word.typed) != missing.end();
    if (!word.is_of_unit && !noted && is_wanted(word) && !is_there(word))
      missing.push_back(word.typed);
  }
  return missing;
}

}  // namespace backissue
