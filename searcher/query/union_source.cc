// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/union_source.h"

#include <fmt/format.h>

#include <algorithm>

namespace backissue {

void UnionSource::init(const Xapian::Database& part) {
  part_ = part;
  occurrences_.assign(std::size_t{part.get_lastdocid()} + 1, 0);
  articles_ = 0;
  at_ = 0;
  is_past_ = false;
  std::uint32_t most = 0;
  for (const auto& term : plan_->terms) {
    const auto end = part.postlist_end(term);
    for (auto at = part.postlist_begin(term); at != end; ++at) {
      const Xapian::docid id = *at;
      if (id >= occurrences_.size()) continue;  // past the last only in a damaged list
      // A word that stands in the list of an article counts, whatever the list says of how often.
      const std::uint32_t times = std::max<std::uint32_t>(1, at.get_wdf());
      articles_ += occurrences_[id] == 0 ? 1 : 0;
      occurrences_[id] += times;
      most = std::max(most, occurrences_[id]);
    }
  }
  set_maxweight(most == 0 ? 0 : weight_of(most, 0));
}

double UnionSource::weight_of(double occurrences, double relative_length) const {
  const auto [k1, b] = plan_->shape;
  const double length = 1 - b + b * relative_length;
  return plan_->weight * (k1 + 1) * occurrences / (k1 * length + occurrences);
}

double UnionSource::get_weight() const {
  return weight_of(occurrences_[at_], part_.get_doclength(at_) / plan_->average_length);
}

void UnionSource::next(double least) {
  go_on_from(at_ + 1, least);
}

void UnionSource::skip_to(Xapian::docid id, double least) {
  if (id > at_) go_on_from(id, least);
}

/// Passes over articles that would weigh too little if they were as short as can be: their length
/// costs more to read.
void UnionSource::go_on_from(Xapian::docid id, double least) {
  for (; id < occurrences_.size(); ++id) {
    if (occurrences_[id] == 0 || weight_of(occurrences_[id], 0) < least) continue;
    at_ = id;
    return;
  }
  is_past_ = true;
}

std::string UnionSource::get_description() const {
  return fmt::format("any of {} words", plan_->terms.size());
}

}  // namespace backissue
