// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "common/cli/option_table.h"
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

std::string with_decimal(std::uint64_t bytes, std::uint64_t unit) {
  const std::uint64_t tenths = (bytes * 10 + unit / 2) / unit;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
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

std::string default_database(std::string_view backissue_db, std::string_view xdg_data_home,
                             std::string_view home) {
  if (!backissue_db.empty()) return std::string(backissue_db);
  // A relative $XDG_DATA_HOME is invalid and to be ignored (XDG Base Directory Specification 0.8).
  if (!xdg_data_home.empty() && xdg_data_home.front() == '/')
    return std::string(xdg_data_home) + "/backissue/db";
  return std::string(home) + "/.local/share/backissue/db";
}

std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, "\u202F");
  return out;
}

std::string human_bytes(std::uint64_t bytes) {
  constexpr std::uint64_t kKilo = 1000;
  if (bytes < kKilo) return std::to_string(bytes) + " bytes";
  if (bytes < kKilo * kKilo) return with_decimal(bytes, kKilo) + " kB";
  if (bytes < kKilo * kKilo * kKilo) return with_decimal(bytes, kKilo * kKilo) + " MB";
  return with_decimal(bytes, kKilo * kKilo * kKilo) + " GB";
}

}  // namespace backissue
