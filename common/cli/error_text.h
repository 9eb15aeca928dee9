// SPDX-License-Identifier: GPL-3.0-or-later
/// How an Error is shown to a person.
#ifndef BACKISSUE_COMMON_CLI_ERROR_TEXT_H_
#define BACKISSUE_COMMON_CLI_ERROR_TEXT_H_

#include <string>
#include <string_view>

#include "common/result.h"

namespace backissue {

/// "PROGRAM: what; mend" on one line, safe for a terminal.
std::string error_line(std::string_view program, const Error& error);
/// The query and a caret under `error.at`; empty when the error has no place.
std::string caret_lines(std::string_view query, const Error& error);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_ERROR_TEXT_H_
