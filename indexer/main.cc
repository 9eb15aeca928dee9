// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <optional>
#include <set>
#include <thread>

#include "common/cli/default_database.h"
#include "common/cli/exit_status.h"
#include "common/cli/terminal.h"
#include "common/cli/versions.h"
#include "common/index/read/database.h"
#include "common/index/write/build.h"
#include "indexer/commands/console.h"
#include "indexer/commands/index_options.h"
#include "indexer/input/walk.h"
#include "indexer/pipeline/dump_sink.h"
#include "indexer/pipeline/gone_files.h"
#include "indexer/pipeline/known_path.h"
#include "indexer/pipeline/paths.h"
#include "indexer/pipeline/run.h"
#include "indexer/pipeline/store_sink.h"

namespace backissue {
namespace {

// The first signal asks for an orderly end, the second ends at once.
std::atomic<bool> stop_asked = false;
std::atomic<int> stop_signal = 0;
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

extern "C" void on_stop_signal(int number) {
  if (stop_asked.exchange(true)) _exit(128 + number);
  stop_signal = number;
}

void set_signals() {
  struct sigaction action = {};
  action.sa_handler = on_stop_signal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  // A closed pipe and a file size limit then come back as errors of the write, and committed
  // batches stay whole.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

/// One column less than there are: a full line would wrap on some terminals.
std::size_t line_columns() {
  const char* columns = std::getenv("COLUMNS");
  return terminal_columns(STDERR_FILENO, columns == nullptr ? "" : columns) - 1;
}

ProgressPlace standard_error() {
  return {stderr, isatty(STDERR_FILENO) != 0, line_columns};
}

struct Roots {
  std::vector<std::string>
      present;  ///< plain paths as given, or known ones; each file or folder once
  std::vector<std::string> missing;  ///< known ones
};

/// Of a dump paths stay as given; a database knows a file by one name, however it was given.
Roots check_roots(const IndexOptions& options, const std::string& working_folder) {
  Roots roots;
  std::set<std::string> met;
  const bool as_given = options.mode == IndexMode::kDump;
  const char* spared = options.prune ? "nothing below it is pruned (--forget drops it)" : "";
  for (const auto& path : options.paths) {
    struct stat ignored;
    auto known = known_path(path, working_folder);
    if (stat(path.c_str(), &ignored) != 0 && lstat(path.c_str(), &ignored) != 0) {
      complain({ErrorCode::kInput, "cannot read '" + path + "': " + std::strerror(errno), spared});
      roots.missing.push_back(std::move(known));
    } else if (met.insert(known).second) {
      roots.present.push_back(as_given ? plain_path(path) : std::move(known));
    }
  }
  return roots;
}

/// Only names are looked at, so the wait is short even for large folders.
std::uint64_t count_files(const std::vector<std::string>& roots, bool hidden) {
  std::uint64_t count = 0;
  for (Walker walker(roots, hidden); !stop_asked && walker.next();) ++count;
  return count;
}

struct Run {
  const IndexOptions& options;
  std::string working_folder;
  Roots roots = {};
  Report report = {};
  Summary summary = {};
  std::optional<Reason> last_refusal = std::nullopt;
  std::optional<std::uint64_t> expected = std::nullopt;  ///< files, where somebody wants to know
  Clock::time_point start = Clock::now();

  std::size_t jobs() const {
    return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  }

  Result<void> send_through(Sink& sink) {
    Progress progress(options.progress, standard_error());
    if (progress.is_shown() && !expected) expected = count_files(roots.present, options.hidden);
    progress.expect(expected.value_or(0));
    RunHooks hooks;
    hooks.stop = &stop_asked;
    hooks.on_file = [&](const FileResult& file) {
      report.add(file);
      if (!file.refusals.empty()) last_refusal = file.refusals.back().reason;
      if (file.is_last) progress.step(file.entry.path);
    };
    RunOptions run;
    run.jobs = jobs();
    run.hidden = options.hidden;
    return run_pipeline(roots.present, sink, run, hooks, summary);
  }

  /// 0, or what the caller of the program should know.
  int status() const {
    if (stop_asked) return 128 + stop_signal;
    return roots.missing.empty() ? 0 : kFailed;
  }
};

/// Who asks for one page and sees nothing asks why.
int say_why_nothing(const Run& run) {
  const auto& roots = run.roots.present;
  if (run.options.paths.size() != 1 || run.summary.articles() > 0 || !run.last_refusal ||
      std::filesystem::is_directory(roots.front()))
    return 0;
  const auto& reason = entry_of(*run.last_refusal);
  complain({ErrorCode::kInput,
            "no article in '" + roots.front() + "': " + std::string(reason.sentence) + " (" +
                std::string(reason.code) + ")",
            ""});
  return static_cast<int>(ExitStatus::kNothingFound);
}

int dump(Run& run) {
  DumpSink sink(write_out);
  auto outcome = run.send_through(sink);
  if (outcome) outcome = flush_out();
  if (outcome) outcome = run.report.finish();
  const int status = status_of(outcome);
  if (status != 0 || !outcome) return status;
  const int nothing = say_why_nothing(run);
  return nothing != 0 ? nothing : run.status();
}

std::uint64_t bytes_in(const std::string& folder) {
  std::uint64_t bytes = 0;
  std::error_code problem;
  for (std::filesystem::directory_iterator it(folder, problem), end; !problem && it != end;
       it.increment(problem)) {
    std::error_code not_a_file;
    const auto size = it->file_size(not_a_file);
    if (!not_a_file) bytes += size;
  }
  return bytes;
}

Result<void> forget(Writer& writer, Run& run) {
  for (const auto& path : run.options.forget) {
    const auto known = known_path(path, run.working_folder);
    if (auto forgotten = forget_files(writer, known, run.summary); !forgotten) return forgotten;
  }
  return {};
}

Result<void> index_into(Writer& writer, Run& run) {
  if (auto forgotten = forget(writer, run); !forgotten) return forgotten;
  if (writer.is_first_run() && !run.roots.present.empty()) {
    run.expected = count_files(run.roots.present, run.options.hidden);
    if (auto told = writer.expect_files(*run.expected); !told) return told;
  }
  auto known = KnownFiles::load(writer, run.roots.present);
  if (!known) return tl::unexpected(known.error());
  StoreSink sink(writer, *known, run.options.full);
  if (auto sent = run.send_through(sink); !sent) return sent;
  if (!stop_asked) {
    auto settled = settle_gone_files(writer, *known, run.roots.present, run.options.prune,
                                     run.summary, run.roots.missing);
    if (!settled) return settled;
  }
  const auto finished = writer.finish();
  if (!finished) return tl::unexpected(finished.error());
  if (!finished->empty()) complain({ErrorCode::kDatabase, *finished, ""});
  return {};
}

std::uint64_t articles_in(const std::string& folder) {
  const auto database = open_databases({folder});
  return database ? database->get_doccount() : 0;
}

/// Half of the threads keep the other half in pages; one batch more is ready when a writer is done.
std::size_t batches_at_once(std::size_t jobs) {
  return jobs / 2 + 1;
}

Result<std::string> database_folder(const IndexOptions& options) {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string_view(value == nullptr ? "" : value);
  };
  if (!options.database.empty()) return options.database;
  const auto given = variable("BACKISSUE_DB");
  const auto home = variable("HOME");
  if (given.empty() && home.empty())
    return tl::unexpected(Error{ErrorCode::kUsage, "no place for the database: $HOME is not set",
                                "name one with --db"});
  return default_database(given, variable("XDG_DATA_HOME"), home);
}

int index(Run& run) {
  const auto place = database_folder(run.options);
  if (!place) return status_of(tl::unexpected(place.error()));
  const std::string& folder = *place;
  if (run.options.paths.empty())  // to forget is no reason to make one
    if (const auto there = open_place(folder); !there)
      return status_of(tl::unexpected(there.error()));
  auto writer = open_writer(folder, run.options.full, batches_at_once(run.jobs()));
  if (!writer) return status_of(tl::unexpected(writer.error()));
  if (const int failed = status_of(index_into(**writer, run)); failed != 0) return failed;
  if (const int failed = status_of(run.report.finish()); failed != 0) return failed;

  SummaryContext context;
  context.seconds = seconds_since(run.start);
  context.interrupted = stop_asked;
  context.read_files = !run.options.paths.empty();
  context.database = folder;
  context.in_database = articles_in(folder);
  context.database_bytes = bytes_in(folder);
  context.reported = !run.options.report.empty();
  run.summary.errors += run.roots.missing.size();
  const std::string text =
      run.options.json ? to_json(run.summary, context) + '\n' : to_text(run.summary, context);
  const int printed = print(text);
  return printed != 0 ? printed : run.status();
}

int help(const IndexOptions&) {
  return print(index_help());
}

int version(const IndexOptions&) {
  return print(version_text(kProgram));
}

/// A page that comes through standard input is kept in a file of its own, which then stands there:
/// whoever reads it may look at its size and go back.
bool keep_standard_input() {
  std::FILE* kept = std::tmpfile();
  char buffer[1 << 16];
  for (ssize_t got = 1; kept != nullptr && got > 0;) {
    got = read(STDIN_FILENO, buffer, sizeof buffer);
    if (got < 0 || std::fwrite(buffer, 1, static_cast<std::size_t>(got), kept) !=
                       static_cast<std::size_t>(got))
      return false;
  }
  return kept != nullptr && std::fflush(kept) == 0 && dup2(fileno(kept), STDIN_FILENO) >= 0;
}

IndexOptions with_standard_input(IndexOptions options) {
  for (auto& path : options.paths) {
    if (path != "-") continue;
    if (!keep_standard_input())
      complain({ErrorCode::kInput,
                std::string("cannot read standard input: ") + std::strerror(errno), ""});
    path = "/dev/stdin";
  }
  return options;
}

/// What reads files, as `command` has it.
template <int (*command)(Run&)>
int read_files(const IndexOptions& given) {
  set_signals();
  const IndexOptions options = with_standard_input(given);
  std::error_code gone;
  Run run{options, std::filesystem::current_path(gone).string()};
  if (gone)
    return status_of(tl::unexpected(
        Error{ErrorCode::kInput, "cannot tell the current folder: " + gone.message(), ""}));
  run.roots = check_roots(options, run.working_folder);
  if (run.roots.present.empty() && options.forget.empty()) return kFailed;
  if (auto opened = run.report.open(options.report); !opened) return status_of(opened);
  return command(run);
}

/// In the order of IndexMode.
constexpr int (*kCommands[])(const IndexOptions&) = {help, version, read_files<dump>,
                                                     read_files<index>};

int run_program(const std::vector<std::string>& args) {
  const auto options = parse_index_options(args);
  if (!options) return status_of(tl::unexpected(options.error()));
  return kCommands[static_cast<std::size_t>(options->mode)](*options);
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  try {
    return backissue::run_program(std::vector<std::string>(argv + 1, argv + std::max(argc, 1)));
  } catch (const std::exception& problem) {
    backissue::complain(
        {backissue::ErrorCode::kInput, std::string("internal error: ") + problem.what(), ""});
    return backissue::kFailed;
  }
}
