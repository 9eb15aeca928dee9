// SPDX-License-Identifier: GPL-3.0-or-later
/// One table describes a program's options; parser, --help and the docs check read it.
#ifndef BACKISSUE_COMMON_CLI_OPTION_TABLE_H_
#define BACKISSUE_COMMON_CLI_OPTION_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace backissue {

struct OptionSpec {
  std::string_view name;      ///< long name without dashes
  char letter = '\0';         ///< short name, or none
  std::string_view argument;  ///< e.g. "DIR"; empty for a flag
  std::string_view help;      ///< one sentence, no full stop
  std::string_view group;     ///< heading in --help
  bool repeatable = false;
};

struct ParsedOptions {
  std::map<std::string, std::vector<std::string>, std::less<>>
      values;                          ///< by long name; a flag has one empty value
  std::vector<std::string> arguments;  ///< all that is no option, in order

  bool has(std::string_view name) const { return values.find(name) != values.end(); }
  /// Last value given, or the fallback.
  std::string value(std::string_view name, std::string_view fallback = "") const;
  std::vector<std::string> all(std::string_view name) const;
};

/// `args` without the program's name. "--" ends the options; "--name=value" and "--name value" are
/// the same. Errors (kUsage): an unknown option (the nearest one is offered), a missing or repeated
/// value. With `dash_words`, an argument that begins with one dash and is no option of the table is
/// an argument ("-football" in a query).
Result<ParsedOptions> parse_options(std::span<const OptionSpec> table,
                                    std::span<const std::string> args, bool dash_words);

/// The option part of --help, grouped, aligned, at most 100 columns.
std::string options_help(std::span<const OptionSpec> table);

/// The name of `names` that `typed` most likely meant; empty when none is near.
std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names);

/// "PROGRAM: what; mend" on one line, safe for a terminal.
std::string error_line(std::string_view program, const Error& error);
/// The query and a caret under `error.at`; empty when the error has no place.
std::string caret_lines(std::string_view query, const Error& error);

/// $BACKISSUE_DB, else $XDG_DATA_HOME/backissue/db, else $HOME/.local/share/backissue/db, from the
/// values given (empty if unset).
std::string default_database(std::string_view backissue_db, std::string_view xdg_data_home,
                             std::string_view home);

/// "12 431": digits in groups of three, by a narrow gap.
std::string grouped(std::uint64_t number);
/// "1.9 GB": decimal units.
std::string human_bytes(std::uint64_t bytes);
/// Names and versions of the libraries in use, a line each.
std::string library_versions();
/// What --version prints: the program, the schema it writes and reads, library_versions().
std::string version_text(std::string_view program);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_OPTION_TABLE_H_
