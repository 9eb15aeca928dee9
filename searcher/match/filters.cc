// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filters.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/analysis/language_names.h"
#include "common/analysis/language_tag.h"
#include "common/index/schema/terms.h"
#include "common/text.h"

namespace backissue {
namespace {

using Terms = std::vector<std::string>;

std::string_view without_www(std::string_view host) {
  return host.size() > 4 && ascii_iequals(host.substr(0, 4), "www.") ? host.substr(4) : host;
}

Xapian::Query any_of(const Terms& terms) {
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

/// Days of one month, both ends included.
void cover_days(CivilDay first, int last, Terms& out) {
  if (first.day == 1 && last == days_in_month(first.year, first.month)) {
    out.push_back(month_term(first.year, first.month));
    return;
  }
  for (CivilDay day = first; day.day <= last; ++day.day) out.push_back(day_term(day));
}

/// Days of one year, both ends included.
void cover_months(CivilDay first, CivilDay last, Terms& out) {
  if (first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31) {
    out.push_back(year_term(first.year));
    return;
  }
  for (int month = first.month; month <= last.month; ++month) {
    const int from = month == first.month ? first.day : 1;
    const int to = month == last.month ? last.day : days_in_month(first.year, month);
    cover_days({first.year, month, from}, to, out);
  }
}

/// The years of the database in ascending order.
std::vector<int> years_of(const Xapian::Database& database) {
  const std::string year_prefix(prefix::kYear);
  std::vector<int> years;
  for (auto term = database.allterms_begin(year_prefix); term != database.allterms_end(year_prefix);
       ++term) {
    const std::string digits = (*term).substr(year_prefix.size());
    if (digits.size() == 4 &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
      years.push_back(std::stoi(digits));
  }
  return years;
}

Xapian::Query without(const std::string& term) {
  return {Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, Xapian::Query(term)};
}

/// The choices of has: and is: have no name in common.
Xapian::Query choice_query(std::string_view choice) {
  const std::string undated(prefix::kUndated);
  if (choice == "undated") return Xapian::Query(undated);
  if (choice == "dated" || choice == "date") return without(undated);
  return without(value_term(prefix::kLacks, choice));
}

}  // namespace

Xapian::Query value_query(Field field, std::string_view value) {
  if (entry_of(field).kind == FieldKind::kChoice) return choice_query(value);
  const std::string_view field_prefix = entry_of(field).prefix;
  Terms terms;
  const auto add = [&](std::string_view term_prefix, std::string_view text) {
    if (auto term = value_term(term_prefix, text); !term.empty()) terms.push_back(std::move(term));
  };
  if (field == Field::kSource) {
    add(field_prefix, without_www(value));
    add(prefix::kPublisher, value);
  } else if (field == Field::kLanguage) {
    std::string language = primary_language(value);
    if (language.empty()) language = language_of_name(value);
    add(field_prefix, language.empty() ? value : language);
  } else {
    add(field_prefix, value);
  }
  return any_of(terms);
}

Xapian::Query moments_query(Field field, CivilDay first, CivilDay last) {
  const auto number = field == Field::kSaved ? slot::kSaved : slot::kModified;
  return {Xapian::Query::OP_VALUE_RANGE, number, sortable_moment({.day = first}),
          sortable_moment({.day = last, .second_of_day = 24 * 60 * 60 - 1})};
}

Xapian::Query dates_query(CivilDay first, CivilDay last, const Xapian::Database& database) {
  Terms terms;
  for (const int year : years_of(database)) {
    if (year < first.year || year > last.year) continue;
    cover_months(year == first.year ? first : CivilDay{year, 1, 1},
                 year == last.year ? last : CivilDay{year, 12, 31}, terms);
  }
  return any_of(terms);
}

}  // namespace backissue
