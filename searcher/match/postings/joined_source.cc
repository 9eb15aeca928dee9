// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/joined_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace backissue {
namespace {

// What is lost where floats are added up.
constexpr double kRounding = 1e-4;

}  // namespace

void JoinedSource::init(const Xapian::Database& part) {
  lists_ = plan_->own ? plan_->own : std::make_shared<PostingLists>(part);
  sets_.clear();
  most_.assign(std::size_t{part.get_lastdocid()} + 1, 0);
  at_ = 0;
  const double least_length = part.get_doclength_lower_bound() / plan_->average_length;
  for (const auto& word : plan_->words) {
    for (const WordSource::Set& set : word) {
      sets_.push_back({{&lists_->any_of(set.terms), 0}, set.weight});
      add(sets_.back(), least_length);
    }
  }
  articles_ = static_cast<Xapian::doccount>(
      std::count_if(most_.begin(), most_.end(), [](float most) { return most > 0; }));
  set_maxweight(*std::max_element(most_.begin(), most_.end()) * (1 + kRounding));
}

void JoinedSource::add(const Set& set, double least_length) {
  std::array<float, 64> most{};  // by occurrences; the last for all that are more
  for (std::size_t i = 0; i + 1 < most.size(); ++i)
    most[i] = static_cast<float>(set.weight *
                                 saturation(plan_->shape, static_cast<double>(i), least_length));
  most.back() = static_cast<float>(set.weight * (plan_->shape.k1 + 1));
  const PostingList& list = *set.postings.list;
  for (std::size_t i = 0; i < list.articles.size(); ++i)
    most_[list.articles[i]] += most[std::min<std::size_t>(list.occurrences[i], most.size() - 1)];
}

double JoinedSource::get_weight() const {
  const double length = lists_->length(at_) / plan_->average_length;
  double weight = 0;
  for (Set& set : sets_)
    if (const auto times = set.postings.occurrences_in(at_))
      weight += set.weight * saturation(plan_->shape, times, length);
  return weight;
}

void JoinedSource::next(double least) {
  ++at_;
  go_on(least);
}

void JoinedSource::skip_to(Xapian::docid id, double least) {
  at_ = std::max(at_, id);
  go_on(least);
}

void JoinedSource::go_on(double least) {
  const auto enough = static_cast<float>(least * (1 - kRounding));
  while (at_ < most_.size() && (most_[at_] == 0 || most_[at_] < enough)) ++at_;
}

std::string JoinedSource::get_description() const {
  return fmt::format("any of {} words in all forms", plan_->words.size());
}

}  // namespace backissue
