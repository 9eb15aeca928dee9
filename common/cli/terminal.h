// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_CLI_TERMINAL_H_
#define BACKISSUE_COMMON_CLI_TERMINAL_H_

#include <cstddef>
#include <string_view>

namespace backissue {

/// Columns that a line may have: those of the terminal behind `descriptor`, else the value of
/// $COLUMNS, else 80.
std::size_t terminal_columns(int descriptor, std::string_view columns_variable);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_TERMINAL_H_
