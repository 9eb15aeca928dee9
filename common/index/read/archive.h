// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_INDEX_READ_ARCHIVE_H_
#define BACKISSUE_COMMON_INDEX_READ_ARCHIVE_H_

#include <xapian.h>
#include <string>
#include <vector>

#include "common/result.h"

namespace backissue {

/// Databases that are searched as one.
struct Archive {
  Xapian::Database all;
  std::vector<Xapian::Database> parts;  ///< each by itself: their dictionaries are not joined
  std::vector<std::string> places;      ///< as given, to open them anew
  bool remote = false;  ///< one at least is on another machine: the engine then takes no code of
                        ///< ours into the match
};

/// Places as open_databases() takes them.
Result<Archive> open_archive(const std::vector<std::string>& places);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_READ_ARCHIVE_H_
