// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/recency.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>
#include <vector>

#include "common/index/schema/fields.h"
#include "common/index/schema/terms.h"
#include "searcher/match/filters.h"

namespace backissue {
namespace {

constexpr double kHalfLife = 365;  // days
// Days behind the newest one where a step begins; an age past the last one gains nothing. Spans
// that grow take few terms, and the step between two is never over a seventh of the gain.
constexpr std::array<long, 12> kAges = {0, 14, 45, 90, 150, 210, 300, 400, 550, 730, 1095, 2190};

double share_of_step(std::size_t step) {
  const double middle = static_cast<double>(kAges[step] + kAges[step + 1]) / 2;
  return std::exp2(-middle / kHalfLife);
}

}  // namespace

CivilDay newest_day(const Xapian::Database& database, CivilDay today) {
  const std::string moment = database.get_value_upper_bound(slot::kPublished);
  return moment.empty() ? today : std::min(today, day_of_moment(moment));
}

double recency_share(CivilDay published, CivilDay newest) {
  for (std::size_t step = 0; step + 1 < kAges.size(); ++step)
    if (published > plus_days(newest, -kAges[step + 1])) return share_of_step(step);
  return 0;
}

Xapian::Query recency_query(CivilDay newest, double gain, const Xapian::Database& database) {
  constexpr int kLastYear = 9999;  // what is dated past today is as new as can be
  std::vector<Xapian::Query> steps;
  for (std::size_t step = 0; step + 1 < kAges.size(); ++step) {
    const CivilDay last = step == 0 ? CivilDay{kLastYear, 12, 31} : plus_days(newest, -kAges[step]);
    const CivilDay first = plus_days(newest, 1 - kAges[step + 1]);
    auto* const source = new Xapian::FixedWeightPostingSource(gain * share_of_step(step));
    steps.emplace_back(Xapian::Query::OP_FILTER, Xapian::Query(source->release()),
                       dates_query(first, last, database));
  }
  return {Xapian::Query::OP_OR, steps.begin(), steps.end()};
}

}  // namespace backissue
