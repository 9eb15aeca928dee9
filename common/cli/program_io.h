// SPDX-License-Identifier: GPL-3.0-or-later
/// Writing to a program's descriptors, past all buffers. For what runs beside main(): libraries do
/// not print.
#ifndef BACKISSUE_COMMON_CLI_PROGRAM_IO_H_
#define BACKISSUE_COMMON_CLI_PROGRAM_IO_H_

#include <string_view>

#include "common/result.h"

namespace backissue {

/// All of the text, however many calls it takes. Returns 0, or the errno of the call that failed.
int write_all(int descriptor, std::string_view text);

/// To standard error. Where that fails there is nowhere left to say so.
void say(std::string_view text);

/// What to say of a failed write to `name`, as an Error (kOutput). Its `what` is empty where the
/// reader has gone away (`| head`): that one has what it wanted, which is not a failure.
Error write_error(std::string_view name, int error_number);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_PROGRAM_IO_H_
