// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text.h"

namespace backissue {
namespace {

constexpr std::array kTable = {
    OptionSpec{"db", '\0', "DIR",
               "the database (default: $BACKISSUE_DB, else ~/.local/share/backissue/db)", "Where",
               false},
    OptionSpec{"dump", '\0', "", "write no database: print what would be indexed as JSON Lines",
               "Where", false},
    OptionSpec{"full", '\0', "", "read every file again, even if it has not changed", "What",
               false},
    OptionSpec{"prune", '\0', "",
               "drop articles whose file is gone (default: keep them and say how many)", "What",
               false},
    OptionSpec{"jobs", 'j', "N", "worker threads (default: all cores)", "How", false},
    OptionSpec{"progress", '\0', "WHEN",
               "a progress line on stderr: auto (only on a terminal), always or never", "How",
               false},
    OptionSpec{"report", '\0', "FILE",
               "write a JSON line for every file that gave no article, with the reason", "How",
               false},
    OptionSpec{"format", '\0', "FORM", "the closing summary: text for people, or json", "How",
               false},
    OptionSpec{"help", 'h', "", "this text", "Help", false},
    OptionSpec{"version", '\0', "", "versions of the program, its database and its libraries",
               "Help", false},
};

constexpr std::array<std::string_view, 3> kProgressModes = {"auto", "always", "never"};
constexpr std::array<std::string_view, 2> kFormats = {"text", "json"};
constexpr std::size_t kMaxJobs = 1024;

tl::unexpected<Error> usage(std::string what, std::string mend) {
  return tl::unexpected(Error{ErrorCode::kUsage, std::move(what), std::move(mend)});
}

/// Which of `names` an option's value is.
Result<std::size_t> choice(const ParsedOptions& parsed, std::string_view option,
                           std::span<const std::string_view> names) {
  const std::string value = parsed.value(option, names.front());
  const auto it = std::find(names.begin(), names.end(), value);
  if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
  const auto nearest = nearest_name(value, names);
  const std::string all = join(std::vector<std::string>(names.begin(), names.end()), ", ");
  return usage(
      "'" + value + "' is no value of --" + std::string(option),
      nearest.empty() ? "use one of " + all : "did you mean '" + std::string(nearest) + "'?");
}

Result<std::size_t> jobs_of(const ParsedOptions& parsed) {
  if (!parsed.has("jobs")) return 0;
  const std::string text = parsed.value("jobs");
  std::size_t jobs = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (problem == std::errc() && end == text.data() + text.size() && jobs >= 1 && jobs <= kMaxJobs)
    return jobs;
  return usage("--jobs '" + text + "' is no number of threads",
               "give one from 1 to " + std::to_string(kMaxJobs));
}

/// An empty value is most often a shell variable that was not set.
Result<void> check_values(const ParsedOptions& parsed) {
  for (const auto* option : {"db", "report"})
    if (parsed.has(option) && parsed.value(option).empty())
      return usage("--" + std::string(option) + " is empty",
                   "name a place, or leave the option out");
  for (const auto& path : parsed.arguments)
    if (path.empty()) return usage("a PATH is empty", "name a file or a folder");
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
  options.help = parsed->has("help");
  options.version = parsed->has("version");
  if (options.help || options.version) return options;
  if (auto checked = check_values(*parsed); !checked) return tl::unexpected(checked.error());
  const auto jobs = jobs_of(*parsed);
  if (!jobs) return tl::unexpected(jobs.error());
  const auto progress = choice(*parsed, "progress", kProgressModes);
  if (!progress) return tl::unexpected(progress.error());
  const auto format = choice(*parsed, "format", kFormats);
  if (!format) return tl::unexpected(format.error());
  if (parsed->arguments.empty())
    return usage("no PATH is given", "name the files or folders to index, or see --help");
  options.database = parsed->value("db");
  options.report = parsed->value("report");
  options.dump = parsed->has("dump");
  options.full = parsed->has("full");
  options.prune = parsed->has("prune");
  options.jobs = *jobs;
  options.progress = static_cast<ProgressMode>(*progress);
  options.json = *format == 1;
  options.paths = std::move(parsed->arguments);
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
         "  backissue-index --dump page.html\n";
}

}  // namespace backissue
