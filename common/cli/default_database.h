// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_CLI_DEFAULT_DATABASE_H_
#define BACKISSUE_COMMON_CLI_DEFAULT_DATABASE_H_

#include <string>
#include <string_view>

namespace backissue {

/// $BACKISSUE_DB, else $XDG_DATA_HOME/backissue/db, else $HOME/.local/share/backissue/db, from the
/// values given (empty if unset).
std::string default_database(std::string_view backissue_db, std::string_view xdg_data_home,
                             std::string_view home);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_DEFAULT_DATABASE_H_
