// SPDX-License-Identifier: GPL-3.0-or-later
// backissue-search: the one place of the search program that knows the terminal, the environment
// and the clock.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <sstream>

#include "common/cli/terminal.h"
#include "common/text.h"
#include "searcher/options.h"
#include "searcher/output/writers.h"
#include "searcher/results/search/search.h"

namespace backissue {
namespace {

constexpr std::string_view kProgram = "backissue-search";
constexpr int kFound = 0;
constexpr int kNothingFound = 1;
constexpr int kFailed = 2;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

CivilDay local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

void say(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0) return;  // there is nowhere left to say so
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

int fail(const Error& error, std::string_view query = "") {
  say(error_line(kProgram, error) + "\n" + caret_lines(query, error));
  return kFailed;
}

/// All of it, or the reason why not. A reader that has gone away has what it wanted.
int print(std::string_view text, int status) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) return kFound;
    if (written < 0)
      return fail({ErrorCode::kOutput,
                   fmt::format("the results can't be written: {}", std::strerror(errno)), ""});
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return status;
}

bool wants_colour(When when) {
  if (when != When::kAuto) return when == When::kAlways;
  return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

std::string rendered(const SearchResult& result, const SearchOptions& options, double seconds) {
  std::ostringstream out;
  const OutputContext context{.query = options.request.text,
                              .seconds = seconds,
                              .colour = wants_colour(options.colour),
                              .columns = terminal_columns(STDOUT_FILENO, environment("COLUMNS")),
                              .offset = options.request.offset};
  if (options.count) {
    out << result.matches << '\n';
  } else if (options.format == OutputFormat::kJson) {
    write_json(out, result, context);
  } else if (options.format == OutputFormat::kJsonl) {
    write_jsonl(out, result);
  } else if (options.format == OutputFormat::kCsv) {
    write_csv(out, result);
  } else {
    write_text(out, result, context);
  }
  return std::move(out).str();
}

int run_search(const SearchOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::string> places = options.databases;
  if (places.empty())
    places.push_back(default_database(environment("BACKISSUE_DB"), environment("XDG_DATA_HOME"),
                                      environment("HOME")));
  auto archive = open_archive(places);
  if (!archive) return fail(archive.error());
  const auto result = search(*archive, options.request);
  if (!result) return fail(result.error(), options.request.text);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  return print(rendered(*result, options, elapsed.count()),
               result->matches > 0 ? kFound : kNothingFound);
}

int run(const std::vector<std::string>& args) {
  for (const std::string& arg : args) {
    if (arg == "--") break;
    if (arg == "--help=query") return print(query_card(), kFound);
  }
  const auto parsed = parse_options(search_option_table(), args, true);
  if (!parsed) return fail(parsed.error());
  if (parsed->has("help")) return print(search_help(), kFound);
  if (parsed->has("version")) return print(version_text(kProgram), kFound);
  const auto options = read_search_options(*parsed, local_day());
  if (!options) return fail(options.error(), join(parsed->arguments, " "));
  return run_search(*options);
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  // With no standard output the next file opened would get its number.
  if (fcntl(STDOUT_FILENO, F_GETFD) < 0)
    return backissue::fail({backissue::ErrorCode::kOutput, "standard output is closed", ""});
  try {
    return backissue::run({argv + 1, argv + argc});
  } catch (const std::exception& problem) {
    backissue::say(fmt::format("{}: internal error: {}\n", backissue::kProgram,
                               backissue::for_terminal(problem.what())));
  } catch (...) {
    backissue::say(fmt::format("{}: internal error\n", backissue::kProgram));
  }
  return backissue::kFailed;
}
