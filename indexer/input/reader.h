// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_INPUT_READER_H_
#define BACKISSUE_INDEXER_INPUT_READER_H_

#include <functional>
#include <optional>

#include "common/reason.h"
#include "indexer/input/page.h"
#include "indexer/input/walk.h"

namespace backissue {

struct ReadLimits {
  std::uint64_t max_file_bytes = 64ULL << 20;  ///< of a single page, as it lies on disk
};

/// Opens the file and hands every page in it to `take`, in order; a plain file holds one. Returns
/// why it gave none. Opening never blocks (pipes) and never follows a final link. A file that
/// changes while it is read is read again by the next run, since its stamp differs.
std::optional<Reason> read_pages(const WalkEntry& entry, const ReadLimits& limits,
                                 const std::function<void(Page&&)>& take);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_INPUT_READER_H_
