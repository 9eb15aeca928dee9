// SPDX-License-Identifier: GPL-3.0-or-later
/// The reading side: opens local and remote databases as one.
#ifndef BACKISSUE_COMMON_INDEX_READ_DATABASE_H_
#define BACKISSUE_COMMON_INDEX_READ_DATABASE_H_

#include <xapian.h>
#include <string>
#include <vector>

#include "common/result.h"

namespace backissue {

struct Part {
  Xapian::Database database;
  std::string place;    ///< as given, to open it anew
  bool is_here = true;  ///< on this machine
};

/// The place is a folder or "host:port" of a xapian-tcpsrv. Checks that a local one is a database
/// of this schema and whole (document count as noted at its last commit); errors say which one and
/// how to mend it.
Result<Part> open_database(const std::string& place);
/// The union of several.
Result<Xapian::Database> open_databases(const std::vector<std::string>& places);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_READ_DATABASE_H_
