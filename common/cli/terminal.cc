// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/terminal.h"

#include <sys/ioctl.h>
#include <charconv>

namespace backissue {

std::size_t terminal_columns(int descriptor, std::string_view columns_variable) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  std::size_t columns = 0;
  std::from_chars(columns_variable.data(), columns_variable.data() + columns_variable.size(),
                  columns);
  return columns > 0 ? columns : 80;
}

}  // namespace backissue
