// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/advice/near_names.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr std::size_t kMaxOthers = 50;  // forms of the rest of a query looked at

/// What `find` gives for the word, which is asked for once.
template <class Map, class Find>
const typename Map::mapped_type& kept(Map& known, std::string_view typed, Find&& find) {
  const auto at = known.find(typed);
  return at != known.end() ? at->second : known.emplace(typed, find(typed)).first->second;
}

}  // namespace

const NearName& NearNames::word(std::string_view typed) const {
  return kept(words_, typed, [this](std::string_view word) { return find_word(word); });
}

const NearAuthor& NearNames::author(std::string_view typed) const {
  return kept(authors_, typed,
              [this](std::string_view word) { return near_author(*reach_.dictionary(), word); });
}

const NearName& NearNames::source(std::string_view typed) const {
  return kept(sources_, typed, [this](std::string_view word) {
    const auto near = near_values(*reach_.dictionary(), Field::kSource, word, Likeness::kSite);
    return near.empty() ? NearName{} : near.front();
  });
}

NearName NearNames::find_word(std::string_view typed) const {
  const auto near = near_words(*reach_.dictionary(), typed);
  if (near.empty()) return {};
  std::vector<std::string> others;
  for (const WordReading& word : matching_.words.words)
    for (const WordForm& form : word.forms)
      if (others.size() < kMaxOthers) others.push_back(form.word);
  if (near.size() == 1 || others.empty()) return near.front();
  const Xapian::Query beside(Xapian::Query::OP_OR, others.begin(), others.end());
  const auto together = [&](const NearName& name) {
    return reach_.count({Xapian::Query::OP_FILTER, Xapian::Query(name.name), beside});
  };
  std::vector<std::size_t> counts;
  for (const NearName& name : near) counts.push_back(together(name));
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return near[static_cast<std::size_t>(most)];
}

}  // namespace backissue
