// SPDX-License-Identifier: GPL-3.0-or-later
/// One table describes a program's options; the parser and --help read it.
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

/// What a shell can offer after an option.
enum class Completes : std::uint8_t { kNothing, kFile, kFolder, kDate, kChoice };

struct OptionSpec {
  std::string_view name;      ///< long name without dashes
  char letter = '\0';         ///< short name, or none
  std::string_view argument;  ///< e.g. "DIR"; empty for a flag
  std::string_view help;      ///< one sentence, no full stop
  std::string_view group;     ///< heading in --help
  bool repeatable = false;
  Completes completes = Completes::kNothing;
  /// The values it takes, from the table that knows them; null where they are not a fixed few.
  std::span<const std::string_view> (*choices)() = nullptr;
  std::string_view long_help = {};  ///< whole sentences; empty where `help` says it all
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
/// the same. Of an option that is not repeatable the last value holds, so that an alias can be
/// overruled. Errors (kUsage): an unknown option (the nearest one is offered), a missing value.
/// With `dash_words`, an argument that begins with one dash and is not an option of the table is an
/// argument ("-football" in a query); but before the first word what looks like an option of other
/// tools ("-l", "-rn") is refused.
Result<ParsedOptions> parse_options(std::span<const OptionSpec> table,
                                    std::span<const std::string> args, bool dash_words);

/// The option part of --help, grouped, aligned, at most 100 columns.
std::string options_help(std::span<const OptionSpec> table);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_CLI_OPTION_TABLE_H_
