// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/positional.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <string_view>

namespace backissue {
namespace {

using Queries = std::vector<Xapian::Query>;
using Operator = Xapian::Query::op;

Xapian::Query join_queries(Operator how, const Queries& parts) {
  return {how, parts.begin(), parts.end()};
}

/// Only OP_OR may stand for one word inside a positional operator.
Xapian::Query step_query(const WordReading& step, std::string_view prefix) {
  Queries terms;
  for (const auto& form : step.forms) terms.emplace_back(std::string(prefix) + form.word);
  return join_queries(Xapian::Query::OP_OR, terms);
}

// Orders of more words than that would make too long a query.
constexpr std::size_t kMaxReordered = 4;

/// Whether one word of the archive may stand for two of the steps.
bool overlaps(const Run& run) {
  std::set<std::string_view> seen;
  for (const auto& step : run) {
    const bool again = std::any_of(step.forms.begin(), step.forms.end(),
                                   [&](const WordForm& form) { return seen.count(form.word) > 0; });
    if (again) return true;
    for (const auto& form : step.forms) seen.insert(form.word);
  }
  return false;
}

/// The steps in any order within the window. The engine's OP_NEAR takes for each word its next
/// place and misses some of the ways to choose different places when words may stand for each
/// other; OP_PHRASE misses none.
Xapian::Query in_any_order(const Queries& steps, int window) {
  std::vector<std::size_t> order(steps.size());
  std::iota(order.begin(), order.end(), 0U);
  Queries orders;
  do {
    Queries ordered;
    for (const std::size_t index : order) ordered.push_back(steps[index]);
    orders.emplace_back(Xapian::Query::OP_PHRASE, ordered.begin(), ordered.end(),
                        static_cast<Xapian::termcount>(window));
  } while (std::next_permutation(order.begin(), order.end()));
  return join_queries(Xapian::Query::OP_OR, orders);
}

/// MatchNothing where some step stands for no word of the archive.
Xapian::Query positional(Operator how, const Run& run, int window, std::string_view prefix) {
  Queries steps;
  for (const auto& step : run) {
    if (step.forms.empty()) return Xapian::Query::MatchNothing;
    steps.push_back(step_query(step, prefix));
  }
  if (steps.size() == 1) return steps.front();
  if (how == Xapian::Query::OP_NEAR && steps.size() <= kMaxReordered && overlaps(run))
    return in_any_order(steps, window);
  return {how, steps.begin(), steps.end(), static_cast<Xapian::termcount>(window)};
}

/// In the body words have positions without a prefix, in the headline with its own.
Xapian::Query in_field(Operator how, const Run& run, int window, Field field) {
  const std::string_view headline = entry_of(Field::kHeadline).prefix;
  if (field == Field::kHeadline) return positional(how, run, window, headline);
  if (field == Field::kBody) return positional(how, run, window, "");
  return positional(how, run, window, "") | positional(how, run, window, headline);
}

Run joined(const std::vector<Run>& runs) {
  Run all;
  for (const auto& run : runs) all.insert(all.end(), run.begin(), run.end());
  return all;
}

}  // namespace

Xapian::Query run_query(const Run& run, Field field) {
  return in_field(Xapian::Query::OP_PHRASE, run, static_cast<int>(run.size()), field);
}

int near_window(const std::vector<Run>& runs, int distance) {
  int words = 0;
  for (const auto& run : runs) words += static_cast<int>(run.size());
  return distance + words - 1;
}

Xapian::Query near_query(const std::vector<Run>& runs, int distance, bool ordered, Field field) {
  const Operator how = ordered ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_NEAR;
  Xapian::Query query = in_field(how, joined(runs), near_window(runs, distance), field);
  for (const auto& run : runs)
    if (run.size() > 1) query = {Xapian::Query::OP_FILTER, query, run_query(run, field)};
  return query;
}

}  // namespace backissue
