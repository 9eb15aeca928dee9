// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/default_database.h"

namespace backissue {

std::string default_database(std::string_view backissue_db, std::string_view xdg_data_home,
                             std::string_view home) {
  if (!backissue_db.empty()) return std::string(backissue_db);
  // A relative $XDG_DATA_HOME is invalid and to be ignored (XDG Base Directory Specification 0.8).
  if (!xdg_data_home.empty() && xdg_data_home.front() == '/')
    return std::string(xdg_data_home) + "/backissue/db";
  return std::string(home) + "/.local/share/backissue/db";
}

}  // namespace backissue
