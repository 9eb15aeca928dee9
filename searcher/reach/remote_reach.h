// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_REACH_REMOTE_REACH_H_
#define BACKISSUE_SEARCHER_REACH_REMOTE_REACH_H_

#include "common/index/read/archive.h"
#include "searcher/reach/reach.h"

namespace backissue {

/// Of an archive with a part on another machine: by the engine's own means alone.
class RemoteReach final : public Reach {
 public:
  explicit RemoteReach(const Archive& archive) : archive_(archive) {}
  std::shared_ptr<PostingLists> lists() const override { return nullptr; }
  const Xapian::Database* dictionary() const override { return nullptr; }
  std::size_t count(const Xapian::Query& query) const override;
  std::unique_ptr<Matches> find(const Matching& matching) const override;

 private:
  const Archive& archive_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_REACH_REMOTE_REACH_H_
