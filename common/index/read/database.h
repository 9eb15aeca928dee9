// SPDX-License-Identifier: GPL-3.0-or-later
/// The reading side: opens local and remote databases as one.
#ifndef BACKISSUE_COMMON_INDEX_READ_DATABASE_H_
#define BACKISSUE_COMMON_INDEX_READ_DATABASE_H_

#include <xapian.h>
#include <optional>
#include <string>
#include <vector>

#include "common/index/schema/building.h"
#include "common/result.h"

namespace backissue {

struct Part {
  Xapian::Database database;
  std::string place;    ///< its folder, or the server
  bool is_here = true;  ///< on this machine
};

/// What is there to be searched in one place.
struct Place {
  std::vector<Part> parts;           ///< one at least
  std::optional<Building> building;  ///< while its first run goes on, or where it was stopped
};

/// The place is a folder or "host:port" of a xapian-tcpsrv. Checks that a local one is a database
/// of this schema and whole (document count as noted at its last commit); errors say which one and
/// how to mend it. While a database is made for the first time, the parts of it that are done lie
/// beside it: they are the place's.
Result<Place> open_place(const std::string& place);
/// The union of several.
Result<Xapian::Database> open_databases(const std::vector<std::string>& places);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_READ_DATABASE_H_
