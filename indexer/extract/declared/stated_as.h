// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_DECLARED_STATED_AS_H_
#define BACKISSUE_INDEXER_EXTRACT_DECLARED_STATED_AS_H_

#include <initializer_list>
#include <string_view>

#include "indexer/extract/evidence/candidate.h"

namespace backissue {

/// A row of a table of trust: names under which a vocabulary states a fact, the better ones first,
/// and how much is to be believed of what stands there.
struct StatedAs {
  Origin origin;
  std::initializer_list<std::string_view> names;
  float confidence;  ///< 0 to 1, comparable within one fact only
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_DECLARED_STATED_AS_H_
