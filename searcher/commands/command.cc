// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands/command.h"

#include "common/cli/error_text.h"

namespace backissue {

Outcome failure(const Error& error, std::string_view query) {
  return {"", error_line(kProgram, error) + "\n" + caret_lines(query, error), ExitStatus::kFailed};
}

}  // namespace backissue
