// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/reach/reach_of.h"

#include "searcher/reach/local_reach.h"
#include "searcher/reach/remote_reach.h"

namespace backissue {

std::unique_ptr<Reach> reach_of(const Archive& archive) {
  if (archive.is_here()) return std::make_unique<LocalReach>(archive);
  return std::make_unique<RemoteReach>(archive);
}

}  // namespace backissue
