// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/tally.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "common/index/fields.h"
#include "common/index/terms.h"

namespace backissue {
namespace {

constexpr std::size_t kDayDigits = 8;  // of slot kPublished: "YYYYMMDD", then the time
// Where one article in so many matches, the first list of a year that has a match gives it within
// its first postings; reading every match's slot costs 35 ns each.
constexpr std::size_t kSparse = 10;

// In steps along a posting list (10 ns): to open one, by estimate, and to read one slot and count it,
// as measured.
constexpr double kListOpened = 200;
constexpr double kSlotRead = 7;
// The term of articles whose slot holds no language.
constexpr std::string_view kUnknownLanguage = "Lund";

bool any_has(const Xapian::Database& database, const std::string& term, const ArticleSet& matches) {
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at)
    if (matches.contains(*at)) return true;
  return false;
}

/// Of the terms that begin so the first, or the last, that a match has; empty where none has.
std::string outermost(const Xapian::Database& database, const std::string& beginning, bool last,
                      const ArticleSet& matches) {
  std::vector<std::string> terms(database.allterms_begin(beginning),
                                 database.allterms_end(beginning));
  if (last) std::reverse(terms.begin(), terms.end());
  const auto found = std::find_if(terms.begin(), terms.end(), [&](const std::string& term) {
    return any_has(database, term, matches);
  });
  return found == terms.end() ? std::string() : *found;
}

/// The digits of the first or the last day of a match, by way of its year and month.
std::string outermost_day(const Xapian::Database& database, bool last, const ArticleSet& matches) {
  std::string digits;
  for (const std::string_view prefix : {prefix::kYear, prefix::kMonth, prefix::kDay}) {
    const std::string term = outermost(database, std::string(prefix) + digits, last, matches);
    if (term.empty()) return {};
    digits = term.substr(prefix.size());
  }
  return digits;
}

}  // namespace

Tally::Tally(const std::vector<FacetKind>& kinds, std::size_t few) : few_(few) {
  for (const FacetKind kind : kinds) facets_.emplace_back(kind);
}

void Tally::count(const Archive& archive, const std::vector<ArticleSet>& found) {
  for (std::size_t i = 0; i < found.size(); ++i) count_part(archive.parts[i], found[i]);
}

void Tally::count_part(const Xapian::Database& part, const ArticleSet& found) {
  const std::size_t matches = found.size();
  matches_ += matches;
  by_slot_.clear();
  for (FacetCounts& facet : facets_)
    if (!count_lists(part, facet, found, matches)) by_slot_.push_back(&facet);
  std::set<Xapian::valueno> slots;
  for (const FacetCounts* facet : by_slot_) slots.insert(facet->facts().slot);
  if (matches <= few_ || matches * kSparse < part.get_doccount()) slots.insert(slot::kPublished);
  for (const Xapian::valueno slot : slots) read_slot(part, slot, found);
  if (slots.count(slot::kPublished) == 0) read_days(part, found);
}

/// Where an article has one value at most and the values are few: a step along a list takes a
/// fraction of what a slot does. False where the slots are to be read.
bool Tally::count_lists(const Xapian::Database& part, FacetCounts& facet, const ArticleSet& found,
                        std::size_t matches) const {
  const FacetFacts& facts = facet.facts();
  const std::string prefix(facts.prefix);
  if (prefix.empty()) return false;
  std::vector<std::string> terms;
  double cost = 0;
  const auto end = part.allterms_end(prefix);
  for (auto term = part.allterms_begin(prefix); term != end; ++term) {
    cost += kListOpened + term.get_termfreq();
    if (cost > kSlotRead * static_cast<double>(matches)) return false;
    if (*term != kUnknownLanguage) terms.push_back(*term);
  }
  for (const std::string& term : terms) {
    const auto [articles, first] = holders_of(part, term, found);
    if (articles == 0) continue;
    facet.add(facts.date_digits > 0 ? term.substr(prefix.size())
                                    : part.get_document(first).get_value(facts.slot),
              articles);
  }
  return true;
}

/// The slot of one match after the other: the engine keeps a slot's contents side by side.
void Tally::read_slot(const Xapian::Database& database, Xapian::valueno slot,
                      const ArticleSet& matches) {
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  matches.each([&](Xapian::docid id) {
    if (value != end) value.skip_to(id);
    const bool has_one = value != end && value.get_docid() == id;
    add(slot, has_one ? *value : std::string(), 1);
  });
}

void Tally::read_days(const Xapian::Database& database, const ArticleSet& matches) {
  undated_ += holders_of(database, std::string(prefix::kUndated), matches).count;
  span(outermost_day(database, false, matches));
  span(outermost_day(database, true, matches));
}

/// With the engine's own spy, which servers know.
void Tally::count_remotely(const Xapian::Database& database, const Xapian::Query& query) {
  by_slot_.clear();
  for (FacetCounts& facet : facets_) by_slot_.push_back(&facet);
  std::map<Xapian::valueno, std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  spies[slot::kPublished];
  for (const FacetCounts& facet : facets_) spies[facet.facts().slot];
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  for (auto& [slot, spy] : spies) {
    spy = std::make_unique<Xapian::ValueCountMatchSpy>(slot);
    enquire.add_matchspy(spy.get());
  }
  enquire.get_mset(0, 0, database.get_doccount());
  for (const auto& [slot, spy] : spies) {
    matches_ = spy->get_total();
    std::size_t with_value = 0;
    for (auto value = spy->values_begin(); value != spy->values_end(); ++value) {
      if ((*value).empty()) continue;
      with_value += value.get_termfreq();
      add(slot, *value, value.get_termfreq());
    }
    add(slot, "", matches_ - std::min(with_value, matches_));
  }
}

void Tally::add(Xapian::valueno slot, std::string_view content, std::size_t articles) {
  for (FacetCounts* facet : by_slot_)
    if (facet->facts().slot == slot) facet->add(content, articles);
  if (slot != slot::kPublished) return;
  if (content.empty()) {
    undated_ += articles;
    return;
  }
  span(content.substr(0, kDayDigits));
}

void Tally::span(std::string_view day) {
  if (day.empty()) return;
  if (first_day_.empty() || day < first_day_) first_day_ = day;
  if (day > last_day_) last_day_ = day;
}

void Tally::report(SearchResult& result) const {
  result.matches = matches_;
  result.undated = undated_;
  if (!first_day_.empty()) result.dates = {day_of_moment(first_day_), day_of_moment(last_day_)};
  for (const FacetCounts& facet : facets_) result.facets.push_back({facet.kind(), facet.sorted()});
}

}  // namespace backissue
