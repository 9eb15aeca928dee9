// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_REACH_REACH_OF_H_
#define BACKISSUE_SEARCHER_REACH_REACH_OF_H_

#include <memory>

#include "common/index/read/archive.h"
#include "searcher/reach/reach.h"

namespace backissue {

/// That of the part which lets least be asked: the engine weighs the words of a union in one run
/// over all its parts, and takes no code of ours into a run that has a server's part.
std::unique_ptr<Reach> reach_of(const Archive& archive);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_REACH_REACH_OF_H_
