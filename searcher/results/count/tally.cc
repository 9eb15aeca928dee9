// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/count/tally.h"

#include <algorithm>
#include <map>
#include <memory>

#include "common/index/columns/value_columns.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/terms.h"

namespace backissue {
namespace {

// Where one article in so many matches, the first list of a year that has a match gives it within
// its first postings; to read a slot takes 35 ns a match, a column 3 ns an article.
constexpr std::size_t kSparse = 10;
// So many rows of a column are passed over in the time that reading and counting one slot takes.
constexpr std::size_t kRowsForSlot = 100;

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
  for (std::size_t i = 0; i < found.size(); ++i) count_part(archive.parts()[i].database, found[i]);
}

/// From columns where enough of their articles match to read them from the beginning, and what they
/// don't tell from the slots.
void Tally::count_part(const Xapian::Database& part, const ArticleSet& found) {
  const std::size_t matches = found.size();
  const Xapian::doccount articles = part.get_doccount();
  matches_ += matches;
  const bool by_columns = matches * kRowsForSlot >= articles;
  const bool days_by_lists = matches > few_ && matches * kSparse >= articles;
  std::map<Xapian::valueno, Xapian::docid> slots;  // and up to which article a column tells it
  for (FacetCounts& facet : facets_)
    slots[facet.entry().slot] = by_columns ? read_column(part, facet, found) : 0;
  if (!days_by_lists) slots[slot::kPublished] = by_columns ? read_day_column(part, found) : 0;
  for (const auto& [slot, told] : slots)
    if (told < part.get_lastdocid()) read_slot(part, slot, found, told, !days_by_lists);
  if (days_by_lists) read_days(part, found);
}

/// Returns the last article that the facet's column holds; 0 where there is none.
Xapian::docid Tally::read_column(const Xapian::Database& part, FacetCounts& facet,
                                 const ArticleSet& found) {
  const ValueColumn column(part, facet.entry().slot);
  constexpr std::uint32_t kUnknown = ~std::uint32_t{0};
  std::vector<std::uint32_t> known(column.values().size(), kUnknown);
  std::vector<std::uint32_t> values;
  for (std::size_t i = 0; i < column.blocks(); ++i) {
    const ValueColumn::Block block = column.block(i);
    found.each_between(block.first, block.end(), [&](Xapian::docid id) {
      values.clear();
      for (const std::uint32_t number : block.of(id)) {
        if (known[number] == kUnknown) known[number] = facet.value_of(column.values()[number]);
        values.push_back(known[number]);
      }
      facet.add(values);
    });
  }
  return column.last();
}

/// The same for the days of all matches.
Xapian::docid Tally::read_day_column(const Xapian::Database& part, const ArticleSet& found) {
  const ValueColumn column(part, slot::kPublished);
  std::vector<bool> seen(column.values().size());
  for (std::size_t i = 0; i < column.blocks(); ++i) {
    const ValueColumn::Block block = column.block(i);
    found.each_between(block.first, block.end(), [&](Xapian::docid id) {
      const auto days = block.of(id);
      if (days.empty()) ++undated_;
      for (const std::uint32_t number : days) seen[number] = true;
    });
  }
  for (std::size_t number = 0; number < seen.size(); ++number)
    if (seen[number]) span(column.values()[number]);
  return column.last();
}

/// The slot of one match after the other, of those past `after`: the engine keeps a slot's contents
/// side by side.
void Tally::read_slot(const Xapian::Database& database, Xapian::valueno slot,
                      const ArticleSet& matches, Xapian::docid after, bool note_days) {
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  matches.each([&](Xapian::docid id) {
    if (id <= after) return;
    if (value != end) value.skip_to(id);
    const bool has_one = value != end && value.get_docid() == id;
    const std::string content = has_one ? *value : std::string();
    add(slot, content, 1);
    if (slot == slot::kPublished && note_days) note_day(content, 1);
  });
}

void Tally::read_days(const Xapian::Database& database, const ArticleSet& matches) {
  undated_ += count_holders(database, std::string(prefix::kUndated), matches);
  span(outermost_day(database, false, matches));
  span(outermost_day(database, true, matches));
}

/// With the engine's own spy, which servers know.
void Tally::count_remotely(const Xapian::Database& database, const Xapian::Query& query) {
  std::map<Xapian::valueno, std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  spies[slot::kPublished];
  for (const FacetCounts& facet : facets_) spies[facet.entry().slot];
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
    const auto note = [&, slot = slot](const std::string& content, std::size_t articles) {
      add(slot, content, articles);
      if (slot == slot::kPublished) note_day(content, articles);
    };
    std::size_t with_value = 0;
    for (auto value = spy->values_begin(); value != spy->values_end(); ++value) {
      if ((*value).empty()) continue;
      with_value += value.get_termfreq();
      note(*value, value.get_termfreq());
    }
    note("", matches_ - std::min(with_value, matches_));
  }
}

void Tally::add(Xapian::valueno slot, std::string_view content, std::size_t articles) {
  for (FacetCounts& facet : facets_)
    if (facet.entry().slot == slot) facet.add(content, articles);
}

void Tally::note_day(std::string_view moment, std::size_t articles) {
  if (moment.empty()) undated_ += articles;
  span(moment.substr(0, kDayDigits));
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
  for (const FacetCounts& facet : facets_)
    result.facets.push_back({facet.entry().kind, facet.sorted()});
}

}  // namespace backissue
