// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/digraphs.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace backissue {
namespace {

struct Digraph {
  std::string_view letter;
  std::string_view pair;
};

constexpr Digraph kGerman[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}};
constexpr Digraph kDanish[] = {{"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}};
constexpr Digraph kSwedish[] = {{"ä", "ae"}, {"ö", "oe"}, {"å", "aa"}};

std::span<const Digraph> digraphs_of(std::string_view language) {
  if (language == "de") return kGerman;
  if (language == "da" || language == "no") return kDanish;
  if (language == "sv" || language == "fi") return kSwedish;
  return {};
}

/// Longer words would have too many spellings, and are seldom names.
constexpr std::size_t kMaxWordBytes = 40;

std::string replace_all(std::string_view word, std::string_view from, std::string_view to) {
  std::string out(word);
  for (std::size_t at = out.find(from); at != std::string::npos;
       at = out.find(from, at + to.size()))
    out.replace(at, from.size(), to);
  return out;
}

}  // namespace

std::vector<std::string> respellings(std::string_view language, std::string_view folded) {
  std::vector<std::string> spellings;
  if (folded.size() > kMaxWordBytes) return spellings;
  std::string as_pairs(folded);
  std::string as_letters(folded);
  for (const auto& [letter, pair] : digraphs_of(language)) {
    as_pairs = replace_all(as_pairs, letter, pair);
    as_letters = replace_all(as_letters, pair, letter);
    for (std::size_t at = folded.find(pair); at != std::string_view::npos;
         at = folded.find(pair, at + 1))
      spellings.push_back(std::string(folded).replace(at, pair.size(), letter));
  }
  spellings.push_back(std::move(as_pairs));
  spellings.push_back(std::move(as_letters));
  std::sort(spellings.begin(), spellings.end());
  spellings.erase(std::unique(spellings.begin(), spellings.end()), spellings.end());
  std::erase(spellings, folded);
  return spellings;
}

}  // namespace backissue
