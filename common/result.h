// SPDX-License-Identifier: GPL-3.0-or-later
/// How the libraries report that the world (a file, a query, a database) is not as it should be.
#ifndef BACKISSUE_COMMON_RESULT_H_
#define BACKISSUE_COMMON_RESULT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace backissue {

enum class ErrorCode { kUsage, kQuery, kDatabase, kLocked, kInput, kOutput };

/// One line for a person: what is wrong (with the offending value in quotes) and how to mend it.
struct Error {
  ErrorCode code = ErrorCode::kInput;
  std::string what;
  std::string mend;  ///< empty where there is no advice to give
  /// Where in the query text, in code points from 0; the program draws a caret there.
  std::optional<std::size_t> at = std::nullopt;
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace backissue

#endif  // BACKISSUE_COMMON_RESULT_H_
