// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/agreement.h"

#include <algorithm>

#include "indexer/extract/body/line.h"

namespace backissue {
namespace {

using Words = std::vector<std::uint64_t>;

// Runs of three words tell a shared sentence from shared vocabulary.
constexpr std::size_t kRun = 3;

std::uint64_t run_at(const Words& words, std::size_t i) {
  return words[i] * 31 * 31 + words[i + 1] * 31 + words[i + 2];
}

WordCounts runs_of(const Words& words) {
  WordCounts runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) runs.add(run_at(words, i));
  return runs;
}

float share_of_runs(const Words& words, const WordCounts& runs) {
  if (words.size() < kRun || runs.empty()) return 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i)
    found += runs.contains(run_at(words, i)) ? 1U : 0U;
  return static_cast<float>(found) / static_cast<float>(words.size() - kRun + 1);
}

bool holds_name(const Words& words, const Words& name) {
  return !name.empty() &&
         std::search(words.begin(), words.end(), name.begin(), name.end()) != words.end();
}

WordCounts set_of(const Words& words) {
  WordCounts set;
  for (const auto word : words) set.add(word);
  return set;
}

Words sorted_once(Words words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

Witnesses::Witnesses(const BodyHints& hints)
    : title_(set_of(word_hashes(hints.title))),
      declared_(runs_of(word_hashes(hints.declared_body))),
      summary_(runs_of(word_hashes(hints.summary))) {
  // Every short block is searched for every name: a page may declare any number of them.
  constexpr std::size_t kMaxAuthors = 16;
  for (const auto& author : hints.authors)
    if (authors_.size() < kMaxAuthors) authors_.push_back(word_hashes(author));
}

Agreement Witnesses::agreement_of(const Words& words) const {
  // Names and titles are short; a body that repeats them in a long paragraph is still a body.
  constexpr std::size_t kShortWords = 40;
  Agreement agreement;
  if (words.empty()) return agreement;
  agreement.in_declared = share_of_runs(words, declared_);
  agreement.in_summary = share_of_runs(words, summary_);
  if (words.size() > kShortWords) return agreement;
  agreement.names_author = std::any_of(authors_.begin(), authors_.end(),
                                       [&](const Words& name) { return holds_name(words, name); });
  if (title_.empty()) return agreement;
  const auto own = sorted_once(words);
  const auto shared = static_cast<float>(std::count_if(
      own.begin(), own.end(), [&](std::uint64_t word) { return title_.contains(word); }));
  agreement.in_title = shared / static_cast<float>(own.size());
  agreement.of_title = shared / static_cast<float>(title_.size());
  return agreement;
}

}  // namespace backissue
