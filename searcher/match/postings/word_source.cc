// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/word_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace backissue {

void WordSource::init(const Xapian::Database& part) {
  lists_ = plan_->own ? plan_->own : std::make_shared<PostingLists>(part);
  least_length_ = part.get_doclength_lower_bound() / plan_->average_length;
  weight_ = 0;
  sets_.clear();
  for (const Set& set : plan_->sets) {
    weight_ += set.weight;
    sets_.push_back({&lists_->any_of(set.terms), 0});
  }
  is_before_ = true;
  asked_for_ = -1;
  const auto& occurrences = all().list->occurrences;
  const auto most = std::max_element(occurrences.begin(), occurrences.end());
  set_maxweight(most == occurrences.end() ? 0 : most_weight(*most));
}

/// Where every set occurs so often, in the shortest article.
double WordSource::most_weight(double occurrences) const {
  return weight_ * saturation(plan_->shape, occurrences, least_length_);
}

/// The fewest occurrences that most_weight() gives so much for.
double WordSource::occurrences_for(double weight) const {
  const auto [k1, b] = plan_->shape;
  const double left = weight_ * (k1 + 1) - weight;
  if (left <= 0) return std::numeric_limits<double>::infinity();
  constexpr double kRounding = 1e-9;
  return weight * k1 * (1 - b + b * least_length_) / left * (1 - kRounding);
}

double WordSource::get_weight() const {
  const Xapian::docid id = get_docid();
  const double length = lists_->length(id) / plan_->average_length;
  double weight = 0;
  for (std::size_t i = 0; i < sets_.size(); ++i)
    if (const auto times = sets_[i].occurrences_in(id))
      weight += plan_->sets[i].weight * saturation(plan_->shape, times, length);
  return weight;
}

void WordSource::next(double least) {
  if (!is_before_) ++sets_.back().at;
  go_on(least);
}

void WordSource::skip_to(Xapian::docid id, double least) {
  sets_.back().skip_to(id);
  go_on(least);
}

/// Passes over articles that would weigh too little if they were as short as can be: their length
/// costs more to read.
void WordSource::go_on(double least) {
  is_before_ = false;
  if (least != asked_for_) {
    asked_for_ = least;
    enough_ = std::max(1.0, occurrences_for(least));
  }
  const auto& occurrences = all().list->occurrences;
  std::size_t& at = sets_.back().at;
  while (at < occurrences.size() && occurrences[at] < enough_) ++at;
}

std::string WordSource::get_description() const {
  return fmt::format("any of {} words", plan_->sets.back().terms.size());
}

}  // namespace backissue
