// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/people/names.h"

#include <algorithm>

#include "common/analysis/fold.h"
#include "common/characters.h"
#include "common/text.h"
#include "indexer/extract/dates/text.h"
#include "indexer/extract/people/name_words.h"
#include "indexer/extract/text/introductions.h"
#include "indexer/extract/text/soft_hyphens.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxNames = 30;
constexpr std::size_t kMaxNameCodePoints = 60;
constexpr std::size_t kMaxBylineBytes = 2000;

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <class List>
bool holds_any(const List& list, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return holds(list, text_key(word)); });
}

std::string without_addresses(std::string_view line) {
  std::string out;
  for (const auto word : split(line, ' ')) {
    const bool address = word.find('@') != std::string_view::npos ||
                         word.find("://") != std::string_view::npos || word.starts_with("www.") ||
                         word.find(".com/") != std::string_view::npos;
    if (address) continue;
    if (!out.empty()) out += ' ';
    out.append(word);
  }
  return out;
}

std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return depth > 0 ? std::string(text) : out;
}

/// "Ines Calado in", where the link to a section was taken out.
std::string_view without_last_preposition(std::string_view part) {
  constexpr std::string_view kWords[] = {"in", "under", "on",   "at",   "for", "from", "unter",
                                         "im", "für",   "dans", "sous", "em",  "bajo", "su"};
  const auto space = part.rfind(' ');
  return space != std::string_view::npos && holds(kWords, part.substr(space + 1))
             ? trim(part.substr(0, space))
             : part;
}

/// "Tom Berg am 19. September": the word that leads to the date goes with it.
std::string_view without_preposition(std::string_view text) {
  constexpr std::string_view kWords[] = {"am", "on", "le", "el",  "il",   "den",
                                         "d.", "at", "um", "vom", "from", "à"};
  text = trim(text);
  const auto space = text.rfind(' ');
  const auto last = space == std::string_view::npos ? text : text.substr(space + 1);
  return holds(kWords, ascii_lower(last)) ? text.substr(0, text.size() - last.size()) : text;
}

/// Dates become breaks: "Tom Berg, 19 September 2025, 8:50".
std::string without_dates(std::string_view line) {
  if (line.find_first_of("0123456789") == std::string_view::npos) return std::string(line);
  std::string out;
  std::size_t at = 0;
  for (const auto& date : find_dates(line, DateContext{})) {
    if (date.begin < at) continue;
    out.append(without_preposition(line.substr(at, date.begin - at))).append("\n");
    at = date.end;
  }
  return out.append(line.substr(at));
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks[] = {" ",  ",", ";", ":", "|", "-", "/", "*", "\"", "'",  "–",
                                         "—",  "•", "·", "»", "«", "“", "”", "„", "＝", "＊", "：",
                                         "／", "@", "©", "+", "_", "=", ">", "<", "∙"};
  for (bool more = true; more && !text.empty();) {
    more = false;
    for (const auto mark : kMarks) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size()), more = true;
      if (text.ends_with(mark)) text.remove_suffix(mark.size()), more = true;
    }
  }
  return trim(text);
}

/// "ByInes Calado": the introduction's element ended without a space.
std::string_view without_glued_by(std::string_view text) {
  const bool glued = text.size() > 3 && text.starts_with("By") && text[2] >= 'A' && text[2] <= 'Z';
  return glued ? text.substr(2) : text;
}

std::string_view without_introduction(std::string_view text) {
  for (int round = 0; round < 3; ++round) {
    text = without_marks(text);
    const std::size_t length = introduction_length(text);
    // "von" may begin a name as well, but a byline of "von" alone names nobody.
    if (length == 0) break;
    text.remove_prefix(length);
  }
  return without_marks(without_glued_by(text));
}

/// Joins of a list made the same: all become '\n'.
std::string with_breaks(std::string_view line) {
  constexpr std::string_view kMarks[] = {",",  ";",   "|",   "•",   "·",  "、", "，", "；", "/",
                                         "｜", " - ", " – ", " — ", "／", "・", "،",  "؛"};
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t length = 0;
    for (const auto joiner : kNameJoiners)
      if (ascii_iequals(line.substr(at, joiner.size()), joiner))
        length = std::max(length, joiner.size() - 1);
    for (const auto mark : kMarks)
      if (line.substr(at).starts_with(mark)) length = std::max(length, mark.size());
    if (length > 0) out += '\n';
    if (length == 0) out += line[at];
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (const auto word : split(name, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

bool begins_like_name(std::string_view word) {
  if (word.front() >= 'a' && word.front() <= 'z')
    return holds(kNameParticles, word) || word.starts_with("d'") || word.starts_with("al-");
  std::size_t at = 0;
  return !is_gap(next_code_point(word, at));
}

/// Han, Kana or Hangul: names of a few characters without a space. Signs that stand before 々 are
/// in no name.
bool is_east_asian_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    const bool fits = (is_east_asian(c) && c >= U'々') || is_hangul_syllable(c);
    if (c != ' ' && !fits) return false;
  }
  return !name.empty();
}

bool is_role(std::string_view word) {
  const std::string key = text_key(word);
  const auto last = key.rfind(' ');  // of "Harbour-Reporter"
  return holds(kRoles, std::string_view(key).substr(last == std::string::npos ? 0 : last + 1));
}

/// "Political correspondent Ines Calado": what stands behind the last role, where it can be a
/// person's full name.
std::string_view without_role(std::string_view part) {
  std::size_t begin = 0;  // of what follows the last role
  for (std::size_t at = 0; at < part.size();) {
    const auto end = std::min(part.find(' ', at), part.size());
    if (is_role(part.substr(at, end - at))) begin = end + 1;
    at = end + 1;
  }
  if (begin == 0 || begin >= part.size()) return part;
  const auto rest = part.substr(begin);
  return kind_of_name(rest) == NameKind::kPerson ? rest : part;
}

std::string_view without_picture_credits(std::string_view line) {
  const std::string lower = fold_case(line);
  for (const auto credit : kPictureCredits)
    if (const auto at = lower.find(credit); at != std::string::npos && at < line.size())
      line = line.substr(0, at);
  return line;
}

void add_name(std::vector<std::string>& names, std::string_view part) {
  part = without_role(without_last_preposition(without_introduction(part)));
  for (const auto suffix : kRoleSuffixes)
    if (part.ends_with(suffix) && part.size() > suffix.size())
      part = without_marks(part.substr(0, part.size() - suffix.size()));
  if (text_key(part).empty() || count_code_points(part) > kMaxNameCodePoints) return;
  if (names.size() >= kMaxNames || is_introduction(fold_case(part))) return;
  if (holds(kNameJoiners, ' ' + ascii_lower(part) + ' ')) return;
  const std::string key = text_key(part);
  const auto same = [&](const std::string& other) { return text_key(other) == key; };
  if (std::none_of(names.begin(), names.end(), same)) names.emplace_back(part);
}

}  // namespace

std::vector<std::string> split_byline(std::string_view byline) {
  std::vector<std::string> names;
  const auto head = head_bytes(byline, kMaxBylineBytes);
  for (const auto line : split(head, '\n')) {
    const std::string clean =
        without_dates(without_brackets(without_addresses(without_soft_hyphens(clean_line(line)))));
    const std::string parts = with_breaks(without_picture_credits(clean));
    for (const auto part : split(parts, '\n')) add_name(names, part);
  }
  return names;
}

bool names_agency(std::string_view name) {
  return holds_any(kAgencyWords, words_of(name));
}

NameKind kind_of_name(std::string_view name) {
  const auto words = words_of(name);
  if (words.empty() || words.size() > 6 || name.starts_with("http")) return NameKind::kNone;
  if (holds_any(kAgencyWords, words) || holds_any(kGroupWords, words)) return NameKind::kGroup;
  for (const auto& word : words)
    if (const auto key = text_key(word); holds(kReadingWords, key) || holds(kBesideWords, key))
      return NameKind::kNone;
  if (name.find_first_of("0123456789!?:()") != std::string_view::npos) return NameKind::kNone;
  if (is_east_asian_name(name)) {
    const auto length = count_code_points(name);
    return length >= 2 && length <= 9 ? NameKind::kPerson : NameKind::kNone;
  }
  if (words.size() == 1) return NameKind::kWord;
  const bool capitals = std::all_of(words.begin(), words.end(),
                                    [](const auto& word) { return begins_like_name(word); });
  return capitals ? NameKind::kPerson : NameKind::kNone;
}

}  // namespace backissue
