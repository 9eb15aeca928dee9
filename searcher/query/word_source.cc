// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/word_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <span>

namespace backissue {

void WordSource::Reader::skip_to(Xapian::docid id) {
  const auto& articles = list->articles;
  std::size_t step = 1;  // doubled until past it: what is looked for is near as a rule
  while (at + step < articles.size() && articles[at + step] < id) {
    at += step;
    step *= 2;
  }
  const std::size_t end = std::min(at + step + 1, articles.size());
  if (at >= end) return;
  const std::span<const Xapian::docid> stretch(articles.data() + at, end - at);
  at += static_cast<std::size_t>(std::ranges::lower_bound(stretch, id) - stretch.begin());
}

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

/// The part of a weight that an article gets whose length is so many times the average.
double WordSource::saturation(double occurrences, double relative_length) const {
  const auto [k1, b] = plan_->shape;
  return (k1 + 1) * occurrences / (k1 * (1 - b + b * relative_length) + occurrences);
}

/// Where every set occurs so often, in the shortest article.
double WordSource::most_weight(double occurrences) const {
  return weight_ * saturation(occurrences, least_length_);
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
  for (std::size_t i = 0; i < sets_.size(); ++i) {
    Reader& set = sets_[i];
    set.skip_to(id);
    if (set.at < set.list->articles.size() && set.list->articles[set.at] == id)
      weight += plan_->sets[i].weight * saturation(set.list->occurrences[set.at], length);
  }
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
