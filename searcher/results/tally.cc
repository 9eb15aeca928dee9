// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/tally.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "common/analysis/fold.h"
#include "common/index/fields.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kDayDigits = 8;  // of slot kPublished: "YYYYMMDD", then the time

Xapian::valueno slot_of(FacetKind kind) {
  switch (kind) {
    case FacetKind::kTag:
      return slot::kTags;
    case FacetKind::kSource:
      return slot::kSource;
    case FacetKind::kAuthor:
      return slot::kAuthors;
    case FacetKind::kSection:
      return slot::kSection;
    case FacetKind::kLanguage:
      return slot::kLanguage;
    case FacetKind::kYear:
    case FacetKind::kMonth:
    case FacetKind::kDay:
      break;
  }
  return slot::kPublished;
}

/// What is counted of a slot's content: the time of day would make nearly every article differ.
std::string_view counted_part(Xapian::valueno number, std::string_view content) {
  return number == slot::kPublished ? content.substr(0, kDayDigits) : content;
}

/// "20240312" as the facet shows it: "2024", "2024-03", "2024-03-12".
std::string date_value(FacetKind kind, std::string_view digits) {
  std::string value(digits.substr(0, 4));
  if (kind == FacetKind::kYear || digits.size() < kDayDigits) return value;
  value.append("-").append(digits.substr(4, 2));
  if (kind == FacetKind::kDay) value.append("-").append(digits.substr(6, 2));
  return value;
}

bool is_date(FacetKind kind) {
  return slot_of(kind) == slot::kPublished;
}

CivilDay day_from_digits(std::string_view digits) {
  const auto number = [&](std::size_t first, std::size_t length) {
    int value = 0;
    const std::string_view part = digits.substr(std::min(first, digits.size()), length);
    std::from_chars(part.data(), part.data() + part.size(), value);
    return value;
  };
  return {number(0, 4), number(4, 2), number(6, 2)};
}

}  // namespace

void SlotCounts::add(std::string_view content, std::size_t count) {
  const auto [place, is_new] = index_.try_emplace(std::string(content), entries_.size());
  if (is_new) entries_.push_back({std::string(content), 0});
  entries_[place->second].count += count;
}

std::vector<FacetCount> count_values(FacetKind kind, const SlotCounts& counts) {
  std::vector<FacetCount> values;
  std::unordered_map<std::string, std::size_t> index;  // by folded value
  std::unordered_set<std::size_t>
      of_this_content;  // an article that names a value twice counts once
  for (const auto& entry : counts.entries()) {
    of_this_content.clear();
    for (const std::string_view part : split(entry.content, kValueSeparator)) {
      if (part.empty()) continue;
      std::string shown = is_date(kind) ? date_value(kind, part) : std::string(part);
      std::string key = is_date(kind) ? shown : fold_value(part);
      if (key.empty()) key = shown;
      const auto [place, is_new] = index.try_emplace(std::move(key), values.size());
      if (is_new) values.push_back({std::move(shown), 0});
      if (of_this_content.insert(place->second).second) values[place->second].count += entry.count;
    }
  }
  std::sort(values.begin(), values.end(), [](const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return values;
}

class Tally::Spy : public Xapian::MatchSpy {
 public:
  explicit Spy(Tally& tally) : tally_(tally) {}
  void operator()(const Xapian::Document& document, double) override {
    ++tally_.matches_;
    for (auto& [number, counts] : tally_.slots_)
      counts.add(counted_part(number, document.get_value(number)), 1);
  }

 private:
  Tally& tally_;
};

Tally::Tally(std::vector<FacetKind> kinds, bool remote) : kinds_(std::move(kinds)) {
  slots_[slot::kPublished];
  for (const FacetKind kind : kinds_) slots_[slot_of(kind)];
  if (!remote) spy_ = std::make_unique<Spy>(*this);
  if (!remote) return;
  for (const auto& [number, counts] : slots_)
    remote_spies_[number] = std::make_unique<Xapian::ValueCountMatchSpy>(number);
}

Tally::~Tally() = default;

void Tally::count(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (spy_) enquire.add_matchspy(spy_.get());
  for (const auto& [number, spy] : remote_spies_) enquire.add_matchspy(spy.get());
  enquire.get_mset(0, 0, database.get_doccount());
}

/// Servers count contents for us with the engine's own spy.
void Tally::collect_remote() {
  for (const auto& [number, spy] : remote_spies_) {
    matches_ = spy->get_total();
    std::size_t with_value = 0;
    for (auto value = spy->values_begin(); value != spy->values_end(); ++value) {
      const std::string content = *value;
      if (!content.empty()) with_value += value.get_termfreq();
      if (!content.empty()) slots_[number].add(counted_part(number, content), value.get_termfreq());
    }
    if (with_value < matches_) slots_[number].add("", matches_ - with_value);
  }
}

void Tally::report_dates(SearchResult& result) const {
  std::string_view first;
  std::string_view last;
  for (const auto& entry : slots_.at(slot::kPublished).entries()) {
    if (entry.content.empty()) {
      result.undated = entry.count;
      continue;
    }
    if (first.empty() || entry.content < first) first = entry.content;
    if (last.empty() || entry.content > last) last = entry.content;
  }
  if (!first.empty()) result.dates = {day_from_digits(first), day_from_digits(last)};
}

void Tally::report(SearchResult& result) {
  collect_remote();
  result.matches = matches_;
  report_dates(result);
  for (const FacetKind kind : kinds_)
    result.facets.push_back({kind, count_values(kind, slots_[slot_of(kind)])});
}

}  // namespace backissue
