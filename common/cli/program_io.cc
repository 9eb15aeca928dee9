// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/program_io.h"

#include <unistd.h>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <string>

namespace backissue {

int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

void say(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

Error write_error(std::string_view name, int error_number) {
  if (error_number == EPIPE) return {ErrorCode::kOutput, "", ""};
  return {ErrorCode::kOutput,
          "cannot write " + std::string(name) + ": " + std::strerror(error_number), ""};
}

}  // namespace backissue
