// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/error_text.h"

#include <algorithm>
#include <cstddef>

#include "common/text.h"

namespace backissue {
namespace {

/// Where a terminal shows the query after for_terminal(): escapes are longer than what they stand
/// for.
std::size_t shown_width(std::string_view query, std::size_t code_points) {
  std::size_t at = 0;
  for (; code_points > 0 && at < query.size(); --code_points) next_code_point(query, at);
  return count_code_points(for_terminal(query.substr(0, at)));
}

}  // namespace

std::string error_line(std::string_view program, const Error& error) {
  std::string line = std::string(program) + ": " + error.what;
  if (error.at) line += " at " + std::to_string(*error.at + 1);
  if (!error.mend.empty()) (line += "; ") += error.mend;
  std::replace(line.begin(), line.end(), '\n', ' ');
  return for_terminal(line);
}

std::string caret_lines(std::string_view query, const Error& error) {
  if (!error.at) return "";
  std::string line(query);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return "  " + for_terminal(line) + "\n  " + std::string(shown_width(line, *error.at), ' ') +
         "^\n";
}

}  // namespace backissue
