// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_REACH_LOCAL_REACH_H_
#define BACKISSUE_SEARCHER_REACH_LOCAL_REACH_H_

#include "common/index/read/archive.h"
#include "searcher/reach/reach.h"

namespace backissue {

/// Of an archive that is on this machine whole.
class LocalReach final : public Reach {
 public:
  explicit LocalReach(const Archive& archive);
  std::shared_ptr<PostingLists> lists() const override { return lists_; }
  const Xapian::Database* dictionary() const override { return &archive_.all(); }
  std::size_t count(const Xapian::Query& query) const override;
  std::unique_ptr<Matches> find(const Matching& matching) const override;

 private:
  const Archive& archive_;
  std::shared_ptr<PostingLists> lists_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_REACH_LOCAL_REACH_H_
