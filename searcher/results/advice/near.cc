// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/near.h"

#include <algorithm>
#include <optional>

#include "common/analysis/fold.h"
#include "common/characters.h"
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
    if ((c >= '0' && c <= '9') || c == '*' || c == '?' || is_east_asian(c)) return false;
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

/// A short word that most articles hold ("haben", "were") is grammar: nobody looks for it.
void leave_out_small_words(std::size_t articles, std::vector<NearName>& names) {
  constexpr std::size_t kFewArticles = 20;  // among which most may well hold what they are about
  constexpr std::size_t kShortWord = 5;
  if (articles < kFewArticles) return;
  names.erase(std::remove_if(names.begin(), names.end(),
                             [&](const NearName& name) {
                               return 2 * name.documents > articles &&
                                      count_code_points(name.name) <= kShortWord;
                             }),
              names.end());
}

void keep_most_frequent(std::vector<NearName>& names, std::size_t most) {
  std::sort(names.begin(), names.end(), [](const NearName& a, const NearName& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.name < b.name;
  });
  if (names.size() > most) names.resize(most);
}

/// Between the words of a value: white space and ASCII punctuation.
std::vector<std::string_view> words_of(std::string_view value) {
  std::vector<std::string_view> words;
  const auto is_letter = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || is_ascii_alnum(c);
  };
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && is_letter(value[at])) ++at;
    if (at > begin) words.push_back(value.substr(begin, at - begin));
    while (at < value.size() && !is_letter(value[at])) ++at;
  }
  return words;
}

std::string_view first_letter(std::string_view word) {
  std::size_t end = 0;
  if (!word.empty()) next_code_point(word, end);
  return word.substr(0, end);
}

/// One of them may be the other's first letter.
bool is_same_name(std::string_view a, std::string_view b) {
  return a == b || a == first_letter(b) || b == first_letter(a);
}

bool has_parts(const std::vector<std::string_view>& typed,
               const std::vector<std::string_view>& value) {
  // By first letters alone everybody would be meant.
  const bool has_whole = std::any_of(typed.begin(), typed.end(), [&](std::string_view word) {
    return word != first_letter(word) && std::find(value.begin(), value.end(), word) != value.end();
  });
  return has_whole && std::all_of(typed.begin(), typed.end(), [&](std::string_view word) {
           return std::any_of(value.begin(), value.end(),
                              [&](std::string_view other) { return is_same_name(word, other); });
         });
}

bool has_initials(std::string_view typed, const std::vector<std::string_view>& value) {
  std::string initials;
  for (const std::string_view word : value) initials += first_letter(word);
  return value.size() > 1 && initials == typed;
}

/// What an address is known by: "bbc" of "news.bbc.co.uk"; of any other value all of it.
std::string_view site_name(std::string_view value) {
  if (value.find(' ') != std::string_view::npos || value.find('.') == std::string_view::npos)
    return value;
  auto labels = split(value, '.');
  labels.pop_back();
  static constexpr std::string_view kUnder[] = {"co", "com", "org", "net", "ac", "gov", "edu"};
  if (labels.size() > 1 &&
      std::find(std::begin(kUnder), std::end(kUnder), labels.back()) != std::end(kUnder))
    labels.pop_back();
  return labels.back();
}

bool is_site(std::string_view typed, std::string_view value) {
  const auto a = site_name(typed);
  const auto b = site_name(value);
  const bool has_address = a.size() < typed.size() || b.size() < value.size();
  if (!has_address || a.size() < 2 || b.size() < 2) return false;
  return a == b || (a.size() > 3 && b.ends_with(a)) || (b.size() > 3 && a.ends_with(b));
}

/// A word that inflection could have made of it.
bool begins_alike(std::string_view typed, const std::vector<std::string_view>& value) {
  if (typed.size() < kMinLetters) return false;
  const std::string_view stem = typed.substr(0, std::max(kMinLetters, typed.size() - 2));
  return std::any_of(value.begin(), value.end(), [&](std::string_view word) {
    return word.starts_with(stem) && word.size() <= typed.size() + 3;
  });
}

struct Likely {
  NearName name;
  Likeness likeness;
};

void collect_values(const Xapian::Database& database, std::string_view prefix,
                    std::string_view wanted, Likeness least, std::vector<Likely>& out) {
  const std::string beginning(prefix);
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    const std::string value = (*term).substr(beginning.size());
    if (value.size() > kMaxBytes) continue;
    const Likeness like = value_likeness(wanted, value);
    if (like != Likeness::kNone && like <= least)
      out.push_back({{value, term.get_termfreq()}, like});
  }
}

/// Letters by which the words differ from those of the name, each from another; nothing where one
/// is too far from all.
std::optional<std::size_t> distance_to_name(const std::vector<std::string>& words,
                                            std::string_view name) {
  auto parts = words_of(name);
  std::size_t sum = 0;
  for (const std::string& word : words) {
    LetterDistance letters(word);
    const std::size_t most = has_safe_neighbours(word) ? tolerance(word) : 0;
    auto best = parts.end();
    std::size_t least = most + 1;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      const std::size_t distance = is_same_name(word, *part) ? 0
                                   : most == 0               ? 1
                                                             : letters.to(*part, most);
      if (distance < least) {
        least = distance;
        best = part;
      }
    }
    if (best == parts.end()) return std::nullopt;
    sum += least;
    parts.erase(best);
  }
  return sum;
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
  leave_out_small_words(database.get_doccount(), best.names);
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

Likeness value_likeness(std::string_view typed, std::string_view value) {
  const auto words = words_of(value);
  if (has_parts(words_of(typed), words)) return Likeness::kParts;
  if (has_initials(typed, words)) return Likeness::kInitials;
  if (is_site(typed, value)) return Likeness::kSite;
  if (typed.size() > 2 && value.find(typed) != std::string_view::npos) return Likeness::kPiece;
  LetterDistance letters(typed);
  const std::size_t most = std::max<std::size_t>(1, letters.letters() / 4);
  if (letters.letters() > 2 && letters.to(value, most) <= most) return Likeness::kSlip;
  return begins_alike(typed, words) ? Likeness::kForm : Likeness::kNone;
}

std::vector<NearName> near_values(const Xapian::Database& database, Field field,
                                  std::string_view typed, Likeness least) {
  const std::string wanted = fold_value(typed);
  std::vector<Likely> likely;
  if (wanted.empty() || wanted.size() > kMaxBytes) return {};
  collect_values(database, entry_of(field).prefix, wanted, least, likely);
  if (field == Field::kSource) collect_values(database, prefix::kPublisher, wanted, least, likely);
  std::sort(likely.begin(), likely.end(), [](const Likely& a, const Likely& b) {
    if (a.likeness != b.likeness) return a.likeness < b.likeness;
    if (a.name.documents != b.name.documents) return a.name.documents > b.name.documents;
    return a.name.name < b.name.name;
  });
  std::vector<NearName> values;
  for (const Likely& one : likely) {
    if (values.size() == kMaxValues) break;
    values.push_back(one.name);
  }
  return values;
}

NearName author_named(const Xapian::Database& database, const std::vector<std::string>& words) {
  std::vector<std::string> wanted;
  for (const std::string& word : words) wanted.push_back(fold_value(word));
  const std::string prefix(entry_of(Field::kAuthor).prefix);
  NearName best;
  std::size_t least = 0;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string name = (*term).substr(prefix.size());
    const auto distance = name.size() > kMaxBytes ? std::nullopt : distance_to_name(wanted, name);
    if (!distance) continue;
    const bool is_better = best.name.empty() || *distance < least ||
                           (*distance == least && term.get_termfreq() > best.documents);
    if (!is_better) continue;
    best = {name, term.get_termfreq()};
    least = *distance;
  }
  return best;
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
