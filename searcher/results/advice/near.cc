// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/near.h"

#include <algorithm>

#include "common/analysis/fold.h"
#include "common/text.h"
#include "searcher/results/advice/letter_distance.h"

namespace backissue {
namespace {

constexpr std::size_t kMinLetters = 4;
constexpr std::size_t kLongWord = 8;     // from here on two letters may differ
constexpr std::size_t kMaxLetters = 60;  // longer ones are not words
constexpr std::size_t kMaxBytes = 4 * kMaxLetters;
constexpr std::size_t kMaxValues = 3;
constexpr std::size_t kMaxWords = 5;

bool has_safe_neighbours(std::string_view word) {
  const std::size_t letters = count_code_points(word);
  if (letters < kMinLetters || letters > kMaxLetters) return false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if ((c >= '0' && c <= '9') || c == '*' || c == '?' || (c >= 0x2E80 && c <= 0x9FFF))
      return false;
  }
  return true;
}

/// Letters that may differ from a word of so many.
std::size_t tolerance(std::string_view word) {
  return count_code_points(word) >= kLongWord ? 2 : 1;
}

struct Best {
  std::vector<NearName> names;
  std::size_t distance = 0;
};

/// `word` without accents.
void consider_words(const Xapian::Database& database, LetterDistance& word,
                    std::string_view beginning, Best& best) {
  const auto end = database.allterms_end(std::string(beginning));
  for (auto term = database.allterms_begin(std::string(beginning)); term != end; ++term) {
    const std::string candidate = *term;
    const std::size_t length = count_code_points(candidate);
    if (length > word.letters() + 2 || length + 2 < word.letters()) continue;
    const std::size_t distance = word.to(fold_accents(candidate), best.distance);
    if (distance > best.distance) continue;
    if (distance < best.distance) best = {{}, distance};
    best.names.push_back({candidate, term.get_termfreq()});
  }
}

void keep_most_frequent(std::vector<NearName>& names, std::size_t most) {
  std::sort(names.begin(), names.end(), [](const NearName& a, const NearName& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.name < b.name;
  });
  if (names.size() > most) names.resize(most);
}

void collect_values(const Xapian::Database& database, std::string_view prefix,
                    std::string_view wanted, std::vector<NearName>& out) {
  LetterDistance word(wanted);
  const std::size_t most = std::max<std::size_t>(1, word.letters() / 4);
  const std::string beginning(prefix);
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    const std::string value = (*term).substr(beginning.size());
    if (value.size() > kMaxBytes) continue;
    const bool contains = wanted.size() > 2 && value.find(wanted) != std::string::npos;
    if (contains || word.to(value, most) <= most) out.push_back({value, term.get_termfreq()});
  }
}

}  // namespace

std::vector<NearName> near_words(const Xapian::Database& database, std::string_view typed) {
  const std::string word = fold_accents(fold_case(typed));
  if (!has_safe_neighbours(word)) return {};
  std::size_t second = 0;
  next_code_point(word, second);
  std::size_t third = second;
  next_code_point(word, third);
  Best best{{}, tolerance(word)};
  LetterDistance distance(word);
  consider_words(database, distance, word.substr(0, second), best);
  // The first two letters may have changed places, or the first may be one too many.
  consider_words(database, distance, word.substr(second, third - second), best);
  keep_most_frequent(best.names, kMaxWords);
  return best.names;
}

NearAuthor near_author(const Xapian::Database& database, std::string_view typed) {
  const std::string wanted = fold_value(typed);
  const std::string prefix(entry_of(Field::kAuthor).prefix);
  if (wanted.empty() || count_code_points(wanted) > kMaxLetters) return {};
  NearAuthor best;
  std::size_t best_distance = has_safe_neighbours(wanted) ? tolerance(wanted) : 0;
  LetterDistance word(wanted);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string name = (*term).substr(prefix.size());
    for (const std::string_view part : split(name, ' ')) {
      const std::size_t distance = part == wanted       ? 0
                                   : best_distance == 0 ? 1
                                                        : word.to(part, best_distance);
      const bool nearer = distance < best_distance;
      const bool as_near = distance == best_distance;
      if (!nearer && !(as_near && term.get_termfreq() > best.author.documents)) continue;
      best = {{name, term.get_termfreq()}, distance == 0};
      best_distance = distance;
    }
  }
  return best;
}

std::vector<NearName> near_values(const Xapian::Database& database, Field field,
                                  std::string_view typed) {
  const std::string wanted = fold_value(typed);
  std::vector<NearName> values;
  if (wanted.empty() || wanted.size() > kMaxBytes) return values;
  collect_values(database, entry_of(field).prefix, wanted, values);
  if (field == Field::kSource) collect_values(database, prefix::kPublisher, wanted, values);
  keep_most_frequent(values, kMaxValues);
  return values;
}

std::vector<NearName> common_languages(const Xapian::Database& database) {
  const std::string prefix(entry_of(Field::kLanguage).prefix);
  std::vector<NearName> languages;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    languages.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
  keep_most_frequent(languages, kMaxWords);
  return languages;
}

}  // namespace backissue
