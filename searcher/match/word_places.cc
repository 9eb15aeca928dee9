// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_places.h"

#include <algorithm>
#include <utility>

#include "common/index/schema/places.h"

namespace backissue {
namespace {

// docs/ranking.md
constexpr double kHalfway = 50;
constexpr Xapian::termpos kStretch = 20;
// Of a pasted text the most telling: each costs a look into every hit.
constexpr std::size_t kMostWords = 50;

using Place = std::pair<Xapian::termpos, std::size_t>;  // and the number of the word

/// The heaviest stretch, its words each counted once.
double heaviest(const std::vector<Place>& places, const std::vector<double>& weights) {
  std::vector<std::size_t> inside(weights.size(), 0);
  double sum = 0, most = 0;
  std::size_t left = 0;
  for (const auto& [place, word] : places) {
    if (inside[word]++ == 0) sum += weights[word];
    for (; places[left].first + kStretch <= place; ++left)
      if (--inside[places[left].second] == 0) sum -= weights[places[left].second];
    most = std::max(most, sum);
  }
  return most;
}

}  // namespace

WordPlaces::WordPlaces(const Xapian::Database& database, const HighlightPlan& plan,
                       const PostingLists* lists)
    : database_(database), lists_(lists) {
  std::set<std::vector<std::string>> seen;
  for (const HighlightUnit& unit : plan.units) {
    if (unit.steps.size() != 1 || !unit.in_body || unit.weight <= 0) continue;
    std::vector<std::string> forms(unit.steps.front().begin(), unit.steps.front().end());
    std::sort(forms.begin(), forms.end());
    if (seen.insert(forms).second) words_.push_back({std::move(forms), unit.weight});
  }
  if (words_.size() > kMostWords) {
    std::stable_sort(words_.begin(), words_.end(),
                     [](const Word& a, const Word& b) { return a.weight > b.weight; });
    words_.resize(kMostWords);
  }
  for (const Word& word : words_) {
    weight_ += word.weight;
    forms_.insert(word.forms.begin(), word.forms.end());
  }
}

WordPlaces::Forms WordPlaces::present(Xapian::docid article) const {
  Forms present;
  if (lists_ != nullptr) {
    for (const std::string& form : forms_)
      if (const PostingList* list = lists_->known(form); list == nullptr || list->contains(article))
        present.insert(form);
    return present;
  }
  auto term = database_.termlist_begin(article);
  const auto end = database_.termlist_end(article);
  for (const std::string& form : forms_) {
    if (term != end) term.skip_to(form);
    if (term != end && *term == form) present.insert(form);
  }
  return present;
}

/// Ascending, but for those of different forms.
std::vector<Xapian::termpos> WordPlaces::places(Xapian::docid article, const Word& word,
                                                const Forms& present) const {
  std::vector<Xapian::termpos> places;
  for (const std::string& form : word.forms) {
    if (present.count(form) == 0) continue;
    const auto end = database_.positionlist_end(article, form);
    for (auto at = database_.positionlist_begin(article, form); at != end && is_in_text(*at); ++at)
      places.push_back(*at - kFirstPlace);
  }
  return places;
}

WordPlaces::Lie WordPlaces::of(Xapian::docid article) const {
  const Forms here = present(article);
  std::vector<Place> all;
  std::vector<double> weights;
  Lie lie;
  for (const Word& word : words_) {
    const auto found = places(article, word, here);
    if (!found.empty())
      lie.early +=
          word.weight * kHalfway / (kHalfway + *std::min_element(found.begin(), found.end()));
    for (const Xapian::termpos place : found) all.emplace_back(place, weights.size());
    weights.push_back(word.weight);
  }
  if (all.empty()) return lie;
  std::sort(all.begin(), all.end());
  return {lie.early / weight_, heaviest(all, weights) / weight_};
}

}  // namespace backissue
