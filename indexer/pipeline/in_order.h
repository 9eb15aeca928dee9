// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_PIPELINE_IN_ORDER_H_
#define BACKISSUE_INDEXER_PIPELINE_IN_ORDER_H_

#include <cstddef>
#include <memory>

namespace backissue {

/// What passes three filters: what the first one makes and the last one has the use of.
class Passing {
 public:
  Passing() = default;
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  virtual ~Passing() = default;
};

class Filters {
 public:
  Filters() = default;
  Filters(const Filters&) = delete;
  Filters& operator=(const Filters&) = delete;
  virtual ~Filters() = default;

  /// One call at a time; nullptr when there is no more.
  virtual std::unique_ptr<Passing> first() = 0;
  /// By all threads at once.
  virtual void work(Passing& passing) = 0;
  /// One call at a time, in the order of first().
  virtual void last(Passing& passing) = 0;
};

/// Comes back when all have passed; at most `in_flight` are on their way. Uses the threads of the
/// task arena that it is called in; may be called by a filter.
void pass_in_order(Filters& filters, std::size_t in_flight);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_IN_ORDER_H_
