// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/names.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxNames = 30;
constexpr std::size_t kMaxNameCodePoints = 60;

// Words that introduce a byline; compared with the byline's first words in lower case.
constexpr std::string_view kIntroductions[] = {"by",
                                               "written by",
                                               "posted by",
                                               "published by",
                                               "reported by",
                                               "story by",
                                               "von",
                                               "ein artikel von",
                                               "eine analyse von",
                                               "ein kommentar von",
                                               "ein gastbeitrag von",
                                               "text von",
                                               "text",
                                               "par",
                                               "por",
                                               "escrito por",
                                               "di",
                                               "da",
                                               "a cura di",
                                               "door",
                                               "av",
                                               "af",
                                               "tekst",
                                               "autor",
                                               "autorin",
                                               "autoren",
                                               "author",
                                               "authors",
                                               "auteur",
                                               "autore",
                                               "autora",
                                               "redaktor",
                                               "written",
                                               "автор",
                                               "автор статьи",
                                               "текст",
                                               "author name",
                                               "oleh",
                                               "bởi",
                                               "yazar",
                                               "yazan",
                                               "szerző",
                                               "írta",
                                               "skrevet av",
                                               "skrivet av",
                                               "kirjoittanut",
                                               "تأليف",
                                               "بقلم",
                                               "كتب",
                                               "نوشته",
                                               "文",
                                               "作者",
                                               "記者",
                                               "记者",
                                               "来源",
                                               "撰文",
                                               "文／",
                                               "取材・文",
                                               "editor",
                                               "foto",
                                               "photo"};

// Words that join two names of a list.
constexpr std::string_view kJoiners[] = {
    " and ", " und ", " et ", " y ",   " og ", " och ",  " e ",   " en ",   " ja ",  " ve ", " и ",
    " та ",  " i ",   " și ", " dan ", " & ",  " with ", " mit ", " avec ", " con ", " 및 ", " a "};

// What an author in a list of words is not, or is only as a group.
constexpr std::string_view kGroupWords[] = {
    "staff",       "reporter",    "reporters",     "redaktion",
    "redaction",   "rédaction",   "redacción",     "redazione",
    "redactie",    "redaksi",     "editor",        "editors",
    "editorial",   "editorially", "team",          "news",
    "desk",        "agency",      "agencies",      "press",
    "newsroom",    "online",      "correspondent", "service",
    "reuters",     "afp",         "dpa",           "apa",
    "ap",          "efe",         "ansa",          "ntb",
    "tt",          "ritzau",      "pap",           "tass",
    "xinhua",      "ani",         "pti",           "ians",
    "bloomberg",   "contributor", "admin",         "administrator",
    "webmaster",   "agence",      "agencia",       "agentur",
    "presse",      "magazine",    "magazin",       "zeitung",
    "times",       "post",        "journal",       "media",
    "tv",          "radio",       "the",           "company",
    "gmbh",        "inc",         "ltd",           "media",
    "network",     "wire",        "group",         "blog",
    "club",        "verlag",      "redakcja",      "редакция",
    "編集部",      "新聞",        "オンライン",    "통신",
    "뉴스",        "기자단",      "wires",         "newswire",
    "syndication", "partner",     "e.v",           "ag",
    "universität", "university",  "institute",     "institut",
    "foundation",  "stiftung",    "verein",        "association"};

constexpr std::string_view kRoleSuffixes[] = {"記者", "记者", "기자", "編集委員", "특파원"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string without_addresses(std::string_view byline) {
  std::string out;
  for (const auto word : split(byline, ' ')) {
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

std::string_view without_introduction(std::string_view text) {
  const std::string lower = ascii_lower(text);
  std::size_t longest = 0;
  for (const auto word : kIntroductions) {
    if (word.size() <= longest || !std::string_view(lower).starts_with(word)) continue;
    const auto next = std::string_view(lower).substr(word.size());
    const bool ends = next.starts_with(' ') || next.starts_with(':') || next.starts_with("：") ||
                      next.starts_with("／");
    if (ends) longest = word.size();
  }
  text = text.substr(longest);
  while (!text.empty() && (text.front() == ' ' || text.front() == ':')) text.remove_prefix(1);
  for (const std::string_view wide : {"：", "／"})
    if (text.starts_with(wide)) text.remove_prefix(wide.size());
  return text;
}

std::string_view without_edges(std::string_view text) {
  constexpr std::string_view kEdges = " ,;:|-/*\"'";
  while (!text.empty() && kEdges.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && kEdges.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  for (const std::string_view dash : {"–", "—", "•", "·", "»", "«", "“", "”", "„", "＝", "＊"}) {
    if (text.starts_with(dash)) return without_edges(trim(text.substr(dash.size())));
    if (text.ends_with(dash)) return without_edges(trim(text.substr(0, text.size() - dash.size())));
  }
  return trim(text);
}

/// Joins of a list made the same: all become '\n'.
std::string with_breaks(std::string_view byline) {
  std::string out;
  for (std::size_t at = 0; at < byline.size();) {
    std::size_t length = 0;
    for (const auto joiner : kJoiners)
      if (byline.substr(at).starts_with(joiner)) length = std::max(length, joiner.size() - 1);
    for (const std::string_view mark : {",", ";", "|", "•", "·", "、", "，", "；", "/", "\n", "｜"})
      if (byline.substr(at).starts_with(mark)) length = std::max(length, mark.size());
    if (length > 0) {
      out += '\n';
      at += length;
    } else {
      out += byline[at++];
    }
  }
  return out;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (const auto word : split(name, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

/// False for a word of a script with cases that begins in lower case, particles of names aside.
bool begins_like_name(std::string_view word) {
  constexpr std::string_view kParticles[] = {
      "de",  "da", "di", "do",  "dos", "das", "del", "della", "der", "den",
      "des", "du", "la", "le",  "van", "von", "vom", "zu",    "zur", "ter",
      "ten", "el", "al", "bin", "ibn", "y",   "e",   "dela",  "af",  "av"};
  if (word.empty()) return false;
  if (word.front() >= 'a' && word.front() <= 'z')
    return holds(kParticles, word) || word.starts_with("d'") || word.starts_with("al-");
  return true;
}

void add_name(std::vector<std::string>& names, std::string_view part) {
  part = without_edges(without_introduction(without_edges(part)));
  for (const auto suffix : kRoleSuffixes)
    if (part.ends_with(suffix) && part.size() > suffix.size())
      part = without_edges(part.substr(0, part.size() - suffix.size()));
  if (part.empty() || count_code_points(part) > kMaxNameCodePoints || names.size() >= kMaxNames)
    return;
  std::string name(part);
  const auto same = [&](const std::string& other) { return text_key(other) == text_key(name); };
  if (std::none_of(names.begin(), names.end(), same)) names.push_back(std::move(name));
}

}  // namespace

std::vector<std::string> split_byline(std::string_view byline) {
  std::vector<std::string> names;
  const std::string clean = without_brackets(without_addresses(clean_line(byline)));
  const std::string parts = with_breaks(clean);
  for (const auto part : split(parts, '\n')) add_name(names, part);
  return names;
}

NameKind kind_of_name(std::string_view name) {
  if (name.empty() || has_digit(name) || name.find("http") == 0) return NameKind::kNone;
  const auto words = words_of(name);
  if (words.empty() || words.size() > 6) return NameKind::kNone;
  bool group = false;
  for (const auto& word : words) {
    const std::string key = text_key(word);
    group = group || holds(kGroupWords, key);
  }
  if (group) return NameKind::kGroup;
  const bool ascii_only = std::all_of(name.begin(), name.end(),
                                      [](char c) { return static_cast<signed char>(c) >= 0; });
  if (words.size() == 1) {
    const auto length = count_code_points(name);
    if (!ascii_only && name[0] != '\0' && static_cast<unsigned char>(name[0]) >= 0xE3 &&
        length >= 2 && length <= 7)
      return NameKind::kPerson;
    return NameKind::kWord;
  }
  if (!std::all_of(words.begin(), words.end(),
                   [](const auto& word) { return begins_like_name(word); }))
    return NameKind::kNone;
  return NameKind::kPerson;
}

}  // namespace backissue
