// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/option_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>

#include "common/names.h"
#include "common/text.h"

namespace backissue {
namespace {

namespace po = boost::program_options;

tl::unexpected<Error> usage(std::string what, std::string mend = "see --help") {
  return tl::unexpected(Error{ErrorCode::kUsage, std::move(what), std::move(mend)});
}

const OptionSpec* by_name(std::span<const OptionSpec> table, std::string_view name) {
  const auto it = std::find_if(table.begin(), table.end(),
                               [&](const OptionSpec& spec) { return spec.name == name; });
  return it == table.end() ? nullptr : &*it;
}

const OptionSpec* by_letter(std::span<const OptionSpec> table, char letter) {
  const auto it = std::find_if(table.begin(), table.end(), [&](const OptionSpec& spec) {
    return spec.letter != '\0' && spec.letter == letter;
  });
  return it == table.end() ? nullptr : &*it;
}

std::string_view bare(std::string_view token) {
  token = token.substr(0, token.find('='));
  return token.substr(std::min(token.find_first_not_of('-'), token.size()));
}

/// Whether one of the tokens may be this option, or end in its letter ("-hV").
bool may_name(std::span<const std::string> args, const OptionSpec& spec) {
  return std::any_of(args.begin(), args.end(), [&](std::string_view token) {
    if (token.size() < 2 || token[0] != '-') return false;
    if (token[1] == '-') return bare(token) == spec.name;
    return spec.letter != '\0' && token.find(spec.letter) != token.npos;
  });
}

/// Of the table no more than the arguments may name: to describe all of it is a good part of a
/// short search.
po::options_description describe(std::span<const OptionSpec> table,
                                 std::span<const std::string> args) {
  po::options_description description;
  for (const auto& spec : table) {
    if (!may_name(args, spec)) continue;
    std::string names(spec.name);
    if (spec.letter != '\0') (names += ',') += spec.letter;
    if (spec.argument.empty())
      description.add_options()(names.c_str(), "");
    else
      description.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
  }
  return description;
}

/// "-football" is a word to leave out; "-n", "-n20" and "--name" are options. "-news" stays a word
/// although there is a "-n": a letter takes its value glued on only where that is a number.
bool is_dash_word(std::span<const OptionSpec> table, std::string_view token) {
  if (token.size() < 2 || token[0] != '-' || token[1] == '-') return false;
  const OptionSpec* spec = by_letter(table, token[1]);
  if (spec == nullptr) return true;
  const auto rest = token.substr(2);
  if (spec->argument.empty()) return !rest.empty();
  return !std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A letter, or two of those that search tools put together: nobody leaves out the word "rn" before
/// having said what to look for.
bool is_option_of_others(std::string_view word) {
  if (word.size() < 2 || word[0] != '-') return false;
  const auto letters = word.substr(1);
  if (letters.size() == 1) return is_ascii_alnum(letters[0]);
  constexpr std::string_view kTogether = "cHhilLnrRvw";
  return letters.size() == 2 && letters[0] != letters[1] &&
         letters.find_first_not_of(kTogether) == letters.npos;
}

/// Takes dash words away before Boost reads them as options.
auto dash_word_parser(std::span<const OptionSpec> table) {
  return [table](std::vector<std::string>& args) {
    std::vector<po::option> taken;
    if (!is_dash_word(table, args.front())) return taken;
    po::option word;
    word.position_key = 0;
    word.value.push_back(args.front());
    word.original_tokens.push_back(args.front());
    taken.push_back(word);
    args.erase(args.begin());
    return taken;
  };
}

tl::unexpected<Error> unknown_option(std::span<const OptionSpec> table, std::string_view token) {
  std::vector<std::string_view> names;
  for (const auto& spec : table) names.push_back(spec.name);
  const auto nearest = nearest_name(bare(token), names);
  return usage("unknown option '" + std::string(token.substr(0, token.find('='))) + "'",
               nearest.empty() ? "see --help" : "did you mean '--" + std::string(nearest) + "'?");
}

/// Behind "--" nothing but words stands.
Result<void> check_first_word(std::span<const std::string> args, const ParsedOptions& parsed) {
  if (parsed.arguments.empty() || !is_option_of_others(parsed.arguments.front())) return {};
  const auto end = std::find(args.begin(), args.end(), "--");
  const auto behind = end == args.end() ? 0 : args.end() - end - 1;
  if (static_cast<std::size_t>(behind) >= parsed.arguments.size()) return {};
  const std::string_view token = parsed.arguments.front();
  return usage(fmt::format("unknown option '{}'", token),
               fmt::format("see --help; where '{}' is a word to leave out, put -- before the query",
                           token.substr(1)));
}

void keep_option(std::span<const OptionSpec> table, const po::option& option,
                 ParsedOptions& parsed) {
  const OptionSpec& spec = *by_name(table, option.string_key);
  auto& values = parsed.values[std::string(spec.name)];
  if (spec.argument.empty()) {
    values.assign(1, "");
    return;
  }
  if (!spec.repeatable) values.clear();
  values.push_back(option.value.empty() ? std::string() : option.value.front());
}

/// Boost names the option as typed, with its dashes or without, by the kind of mistake.
tl::unexpected<Error> misused_option(std::span<const OptionSpec> table,
                                     const po::error_with_option_name& problem) {
  const std::string given = problem.get_option_name();
  const auto typed = bare(given);
  const OptionSpec* spec = by_name(table, typed);
  if (spec == nullptr && typed.size() == 1) spec = by_letter(table, typed[0]);
  if (spec == nullptr) return usage(problem.what());
  const std::string name = "option '--" + std::string(spec->name) + "'";
  if (spec->argument.empty()) return usage(name + " takes no value");
  return usage(name + " needs a value",
               "write --" + std::string(spec->name) + " " + std::string(spec->argument));
}

Result<std::vector<po::option>> read_tokens(std::span<const OptionSpec> table,
                                            std::span<const std::string> args, bool dash_words) {
  namespace style = po::command_line_style;
  const auto description = describe(table, args);
  po::command_line_parser parser(std::vector<std::string>(args.begin(), args.end()));
  parser.options(description)
      .allow_unregistered()
      .style(style::unix_style & ~style::allow_guessing);
  if (dash_words) parser.extra_style_parser(dash_word_parser(table));
  try {
    return parser.run().options;
  } catch (const po::error_with_option_name& problem) {
    return misused_option(table, problem);
  } catch (const po::error& problem) {
    return usage(problem.what());
  }
}

std::string left_column(const OptionSpec& spec) {
  std::string out =
      spec.letter == '\0' ? std::string("    ") : std::string{'-', spec.letter, ',', ' '};
  (out += "--") += spec.name;
  if (!spec.argument.empty()) (out += ' ') += spec.argument;
  return out;
}

/// Breaks at spaces so that no line passes 100 columns; later lines start under the first word.
std::string wrapped(std::string_view text, std::size_t indent) {
  constexpr std::size_t kColumns = 100;
  std::string out;
  std::size_t column = indent;
  for (const auto word : split(text, ' ')) {
    const std::size_t width = count_code_points(word);
    if (column > indent && column + 1 + width > kColumns) {
      (out += '\n').append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  return out;
}

}  // namespace

std::string ParsedOptions::value(std::string_view name, std::string_view fallback) const {
  const auto it = values.find(name);
  return it == values.end() || it->second.empty() ? std::string(fallback) : it->second.back();
}

std::vector<std::string> ParsedOptions::all(std::string_view name) const {
  const auto it = values.find(name);
  return it == values.end() ? std::vector<std::string>() : it->second;
}

Result<ParsedOptions> parse_options(std::span<const OptionSpec> table,
                                    std::span<const std::string> args, bool dash_words) {
  const auto options = read_tokens(table, args, dash_words);
  if (!options) return tl::unexpected(options.error());
  ParsedOptions parsed;
  for (const auto& option : *options) {
    if (option.position_key >= 0) {
      parsed.arguments.insert(parsed.arguments.end(), option.value.begin(), option.value.end());
    } else if (option.unregistered) {
      return unknown_option(table, option.original_tokens.front());
    } else {
      keep_option(table, option, parsed);
    }
  }
  if (auto checked = dash_words ? check_first_word(args, parsed) : Result<void>(); !checked)
    return tl::unexpected(checked.error());
  return parsed;
}

std::string options_help(std::span<const OptionSpec> table) {
  std::size_t width = 0;
  for (const auto& spec : table) width = std::max(width, left_column(spec).size());
  std::string out;
  std::string_view group;
  for (const auto& spec : table) {
    if (spec.group != group) {
      if (!out.empty()) out += '\n';
      (out += group = spec.group) += ":\n";
    }
    std::string left = "  " + left_column(spec);
    left.resize(width + 4, ' ');
    out += left + wrapped(spec.help, width + 4) + '\n';
  }
  return out;
}

}  // namespace backissue
