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
#include <filesystem>
#include <system_error>

#include "common/cli/default_database.h"
#include "common/cli/exit_status.h"
#include "common/cli/program_io.h"
#include "common/cli/terminal.h"
#include "common/text.h"
#include "searcher/commands/commands.h"

namespace backissue {
namespace {

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

/// All of it, or the reason why not. A reader that has gone away has what it wanted.
ExitStatus print(std::string_view text, ExitStatus status) {
  const int problem = write_all(STDOUT_FILENO, text);
  if (problem == 0) return status;
  if (problem == EPIPE) return ExitStatus::kFound;
  const Outcome failed =
      failure({ErrorCode::kOutput,
               fmt::format("the results can't be written: {}", std::strerror(problem)), ""});
  say(failed.err);
  return failed.status;
}

bool shows_colour() {
  return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

/// The console of Linux has no mouse to follow a link with.
bool shows_links() {
  const std::string terminal = environment("TERM");
  return isatty(STDOUT_FILENO) != 0 && !terminal.empty() && terminal != "dumb" &&
         terminal != "linux";
}

std::string host_name() {
  char name[256] = {};
  return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

Reader reader() {
  std::error_code unknown;
  const auto folder = std::filesystem::current_path(unknown);
  return {.folder = folder.string(), .home = environment("HOME"), .host = host_name()};
}

std::string read_input(std::size_t most) {
  std::string text(most, '\0');
  std::size_t size = 0;
  while (size < most) {
    const ssize_t got = ::read(STDIN_FILENO, text.data() + size, most - size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  text.resize(size);
  return text;
}

double seconds() {
  const auto passed = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(passed).count();
}

World world() {
  return {.today = local_day(),
          .default_database = default_database(environment("BACKISSUE_DB"),
                                               environment("XDG_DATA_HOME"), environment("HOME")),
          .shows_colour = shows_colour(),
          .shows_links = shows_links(),
          .columns = terminal_columns(STDOUT_FILENO, environment("COLUMNS")),
          .seconds = seconds,
          .reader = reader(),
          .read_input = read_input};
}

ExitStatus run(const std::vector<std::string>& args) {
  const Outcome outcome = run_command(args, world());
  say(outcome.err);
  return print(outcome.out, outcome.status);
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  // With no standard output the next file opened would get its number.
  if (fcntl(STDOUT_FILENO, F_GETFD) < 0) {
    const backissue::Error closed{backissue::ErrorCode::kOutput, "standard output is closed", ""};
    backissue::say(backissue::failure(closed).err);
    return static_cast<int>(backissue::ExitStatus::kFailed);
  }
  try {
    return static_cast<int>(backissue::run({argv + 1, argv + argc}));
  } catch (const std::exception& problem) {
    backissue::say(fmt::format("{}: internal error: {}\n", backissue::kProgram,
                               backissue::for_terminal(problem.what())));
  } catch (...) {
    backissue::say(fmt::format("{}: internal error\n", backissue::kProgram));
  }
  return static_cast<int>(backissue::ExitStatus::kFailed);
}
