// SPDX-License-Identifier: GPL-3.0-or-later
/// How a database that is made for the first time lies on the disk: parts in a folder beside it,
/// which its writer fills and a reader may look into.
#ifndef BACKISSUE_COMMON_INDEX_SCHEMA_BUILDING_H_
#define BACKISSUE_COMMON_INDEX_SCHEMA_BUILDING_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backissue {

/// The folder of the parts of the database in `folder`, whether it is there or not.
std::string building_folder(const std::string& folder);

/// In as many digits as sort right.
std::string part_name(std::size_t number);
/// nullopt for what is not a part's name.
std::optional<std::size_t> part_number(std::string_view name);

/// How far a first run is.
struct Building {
  std::uint64_t files = 0;  ///< that are read and can be searched
  std::uint64_t of = 0;
  bool is_going_on = true;  ///< false: nobody writes; the run was stopped
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_SCHEMA_BUILDING_H_
