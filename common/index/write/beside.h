// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: the folder beside a database in which its next state is made, and the
/// step that puts it in the old one's place. It is named like the database, with ".building" behind
/// it, and holds databases only.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_BESIDE_H_
#define BACKISSUE_COMMON_INDEX_WRITE_BESIDE_H_

#include <string>
#include <vector>

#include "common/result.h"

namespace backissue {

class Beside {
 public:
  /// Of the database in `folder`, which exists. Nothing is made yet.
  explicit Beside(const std::string& folder);

  /// Where a database of that name lies in it; makes the folder around it where missing.
  Result<std::string> place_for(const std::string& name) const;
  /// Names of the databases that an earlier run has left in it, in order.
  std::vector<std::string> names() const;
  /// Removes one of them, or all with the folder. What is no database of the engine stays.
  void remove(const std::string& name) const;
  void remove_all() const;

  /// Whether switch_over() can be expected to work: the live folder is no mount point, holds only
  /// its database, and the file system exchanges folders. Leaves nothing behind.
  bool can_switch_over() const;
  /// Puts the database called `name` where the live one lies, in one step that needs the file
  /// system's help (renameat2, RENAME_EXCHANGE): at any moment the old one or the new one is there
  /// as a whole. The old one then lies beside under `name`. Refuses where the live folder holds
  /// anything but its database.
  Result<void> switch_over(const std::string& name) const;

 private:
  std::string live_;
  std::string folder_;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_BESIDE_H_
