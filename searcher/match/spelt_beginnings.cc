// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/spelt_beginnings.h"

#include <map>
#include <utility>

#include "common/analysis/fold.h"
#include "common/text.h"

namespace backissue {
namespace {

// Letters of a word that are followed one by one; then there are few words left.
constexpr int kLetters = 3;

/// A letter, and what it is without accents; several letters for some ("œ").
struct Letter {
  std::string spelt;
  std::string plain;
};

using Letters = std::multimap<char32_t, Letter>;

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return next_code_point(text, at);
}

/// Letters by the first one that they are without accents. Up to the end of Greek Extended there
/// are all that accents make, but for those of scripts that bear none.
const Letters& letters() {
  static const Letters known = [] {
    Letters made;
    for (char32_t c = 0xAA; c < 0x2000; ++c) {
      std::string spelt;
      append_utf8(spelt, c);
      std::string plain = fold_accents(spelt);
      if (plain.empty() || plain == spelt || fold_case(spelt) != spelt) continue;
      const char32_t first = first_of(plain);
      made.emplace(first, Letter{std::move(spelt), std::move(plain)});
    }
    return made;
  }();
  return known;
}

struct Way {
  std::string spelt;
  std::string_view rest;  // of the beginning
};

bool begins_some_word(const Xapian::Database& database, const std::string& spelt) {
  return database.allterms_begin(spelt) != database.allterms_end(spelt);
}

void follow(const Xapian::Database& database, const Way& way, const Letter& letter,
            std::vector<Way>& out) {
  const bool goes_on = way.rest.starts_with(letter.plain);
  if (!goes_on && !std::string_view(letter.plain).starts_with(way.rest)) return;
  Way longer{way.spelt + letter.spelt,
             goes_on ? way.rest.substr(letter.plain.size()) : std::string_view()};
  if (begins_some_word(database, longer.spelt)) out.push_back(std::move(longer));
}

}  // namespace

std::vector<std::string> spelt_beginnings(const Xapian::Database& database,
                                          std::string_view beginning) {
  std::vector<Way> ways{{"", beginning}};
  for (int step = 0; step < kLetters; ++step) {
    std::vector<Way> longer;
    for (const Way& way : ways) {
      if (way.rest.empty()) {
        longer.push_back(way);
        continue;
      }
      std::size_t bytes = 0;
      const char32_t next = next_code_point(way.rest, bytes);
      const std::string plain(way.rest.substr(0, bytes));
      follow(database, way, {plain, plain}, longer);
      const auto [first, last] = letters().equal_range(next);
      for (auto letter = first; letter != last; ++letter)
        follow(database, way, letter->second, longer);
    }
    ways = std::move(longer);
  }
  std::vector<std::string> spelt;
  for (Way& way : ways) spelt.push_back(std::move(way.spelt));
  return spelt;
}

}  // namespace backissue
