// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands/index_options.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backissue {
namespace {

constexpr std::array<std::string_view, 2> kFormats = {"text", "json"};
constexpr std::size_t kMaxJobs = 1024;

std::span<const std::string_view> formats() {
  return kFormats;
}
std::span<const std::string_view> whens() {
  return kWhenNames;
}

constexpr std::array kTable = {
    OptionSpec{"db", '\0', "DIR",
               "the database (default: $BACKISSUE_DB, else ~/.local/share/backissue/db)", "Where",
               false, Completes::kFolder},
    OptionSpec{"dump", '\0', "", "write no database: print what would be indexed as JSON Lines",
               "Where"},
    OptionSpec{"full", '\0', "", "read every file again, even if it has not changed", "What"},
    OptionSpec{"prune", '\0', "",
               "drop articles whose file is gone (default: keep them and say how many)", "What"},
    OptionSpec{"forget", '\0', "PATH",
               "drop what was indexed below PATH, present or not (may be repeated)", "What", true,
               Completes::kFile},
    OptionSpec{"hidden", '\0', "",
               "also files and folders whose names begin with a dot (a PATH is always read)",
               "What"},
    OptionSpec{"jobs", 'j', "N", "worker threads (default: all cores)", "How"},
    OptionSpec{"progress", '\0', "WHEN",
               "a progress line on stderr: auto (only on a terminal), always or never", "How",
               false, Completes::kChoice, whens},
    OptionSpec{
        "report", '\0', "FILE",
        "write a JSON line for every file that gave no article, with the reason (-: standard "
        "output)",
        "How", false, Completes::kFile},
    OptionSpec{"format", '\0', "FORM", "the closing summary: text for people, or json", "How",
               false, Completes::kChoice, formats},
    OptionSpec{"help", 'h', "", "this text", "Help"},
    OptionSpec{"version", 'V', "", "versions of the program, its database and its libraries",
               "Help"},
};

/// The first that is named is done.
constexpr std::pair<std::string_view, IndexMode> kModes[] = {
    {"help", IndexMode::kHelp}, {"version", IndexMode::kVersion}, {"dump", IndexMode::kDump}};

IndexMode mode_of(const ParsedOptions& parsed) {
  for (const auto& [option, mode] : kModes)
    if (parsed.has(option)) return mode;
  return IndexMode::kIndex;
}

tl::unexpected<Error> usage(std::string what, std::string mend) {
  return tl::unexpected(Error{ErrorCode::kUsage, std::move(what), std::move(mend)});
}

/// An empty value is most often a shell variable that was not set.
Result<void> check_values(const ParsedOptions& parsed) {
  const auto forgets = parsed.all("forget");
  for (const auto* option : {"db", "report"})
    if (parsed.has(option) && parsed.value(option).empty())
      return usage("--" + std::string(option) + " is empty",
                   "name a place, or leave the option out");
  for (const auto* paths : {&parsed.arguments, &forgets})
    for (const auto& path : *paths)
      if (path.empty()) return usage("a PATH is empty", "name a file or a folder");
  return {};
}

/// Standard input and output serve one purpose at a time.
Result<void> check_streams(const IndexOptions& options) {
  const bool dumps = options.mode == IndexMode::kDump;
  const bool reads_input =
      std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (reads_input && !dumps)
    return usage("a page from standard input has no place in a database",
                 "read it with --dump, or write ./- for a file of that name");
  if (dumps && options.report == "-")
    return usage("--dump and --report - both write to standard output",
                 "name a file for the report");
  if (dumps && !options.forget.empty())
    return usage("--dump has no database to forget from", "leave out --dump or --forget");
  return {};
}

}  // namespace

std::span<const OptionSpec> index_option_table() {
  return kTable;
}

Result<IndexOptions> parse_index_options(std::span<const std::string> args) {
  auto parsed = parse_options(kTable, args, false);
  if (!parsed) return tl::unexpected(parsed.error());
  IndexOptions options;
  options.mode = mode_of(*parsed);
  if (options.mode == IndexMode::kHelp || options.mode == IndexMode::kVersion) return options;
  if (auto checked = check_values(*parsed); !checked) return tl::unexpected(checked.error());
  const auto jobs = parsed->has("jobs") ? read_number(parsed->value("jobs"), "--jobs", kMaxJobs, 1)
                                        : Result<std::size_t>(0);
  if (!jobs) return tl::unexpected(jobs.error());
  const auto progress = choose("progress", parsed->value("progress", kWhenNames[0]), kWhenNames);
  if (!progress) return tl::unexpected(progress.error());
  const auto format = choose("format", parsed->value("format", kFormats[0]), kFormats);
  if (!format) return tl::unexpected(format.error());
  if (parsed->arguments.empty() && !parsed->has("forget"))
    return usage("no PATH is given", "name the files or folders to index, or see --help");
  options.database = parsed->value("db");
  options.report = parsed->value("report");
  options.full = parsed->has("full");
  options.prune = parsed->has("prune");
  options.hidden = parsed->has("hidden");
  options.forget = parsed->all("forget");
  options.jobs = *jobs;
  options.progress = static_cast<When>(*progress);
  options.json = *format == 1;
  options.paths = std::move(parsed->arguments);
  if (auto checked = check_streams(options); !checked) return tl::unexpected(checked.error());
  return options;
}

std::string index_help() {
  return "usage: backissue-index [OPTIONS] PATH...\n"
         "Finds the article in each saved page under each PATH and indexes it for "
         "backissue-search.\n\n" +
         options_help(kTable) +
         "\nExamples:\n"
         "  backissue-index ~/clippings\n"
         "  backissue-index --db news.db --prune --report skipped.jsonl ~/clippings "
         "/media/archive\n"
         "  backissue-index --dump page.html\n"
         "  backissue-index --forget /media/old-disk\n";
}

}  // namespace backissue
