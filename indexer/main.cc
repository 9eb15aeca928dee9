// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <thread>

#include "common/cli/default_database.h"
#include "common/cli/terminal.h"
#include "common/cli/versions.h"
#include "common/index/read/database.h"
#include "common/index/write/build.h"
#include "indexer/commands/console.h"
#include "indexer/commands/index_options.h"
#include "indexer/input/walk.h"
#include "indexer/pipeline/dump_sink.h"
#include "indexer/pipeline/gone_files.h"
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
  std::vector<std::string> present;  ///< plain paths, each once
  std::uint64_t missing = 0;
};

Roots check_roots(const std::vector<std::string>& given) {
  Roots roots;
  for (const auto& path : given) {
    struct stat ignored;
    if (stat(path.c_str(), &ignored) != 0 && lstat(path.c_str(), &ignored) != 0) {
      complain({ErrorCode::kInput, "cannot read '" + path + "': " + std::strerror(errno), ""});
      ++roots.missing;
      continue;
    }
    auto plain = plain_path(path);
    if (std::find(roots.present.begin(), roots.present.end(), plain) == roots.present.end())
      roots.present.push_back(std::move(plain));
  }
  return roots;
}

/// Only names are looked at, so the wait is short even for large folders.
std::uint64_t count_files(const std::vector<std::string>& roots) {
  std::uint64_t count = 0;
  for (Walker walker(roots); !stop_asked && walker.next();) ++count;
  return count;
}

struct Run {
  const IndexOptions& options;
  Roots roots;
  Report report;
  Summary summary;
  Clock::time_point start = Clock::now();

  std::size_t jobs() const {
    return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  }

  Result<void> send_through(Sink& sink) {
    Progress progress(options.progress, standard_error());
    if (progress.is_shown()) progress.expect(count_files(roots.present));
    RunHooks hooks;
    hooks.stop = &stop_asked;
    hooks.on_file = [&](const FileResult& file) {
      report.add(file);
      if (file.is_last) progress.step(file.entry.path);
    };
    RunOptions run;
    run.jobs = jobs();
    return run_pipeline(roots.present, sink, run, hooks, summary);
  }

  /// 0, or what the caller of the program should know.
  int status() const {
    if (stop_asked) return 128 + stop_signal;
    return roots.missing > 0 ? kFailed : 0;
  }
};

int dump(Run& run) {
  DumpSink sink(write_out);
  auto outcome = run.send_through(sink);
  if (outcome) outcome = flush_out();
  if (outcome) outcome = run.report.finish();
  const int status = status_of(outcome);
  return status != 0 || !outcome ? status : run.status();
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

Result<void> index_into(Writer& writer, Run& run) {
  auto known = KnownFiles::load(writer, run.roots.present);
  if (!known) return tl::unexpected(known.error());
  StoreSink sink(writer, *known, run.options.full);
  if (auto sent = run.send_through(sink); !sent) return sent;
  if (!stop_asked) {
    auto settled =
        settle_gone_files(writer, *known, run.roots.present, run.options.prune, run.summary);
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
  auto writer = open_writer(folder, run.options.full, batches_at_once(run.jobs()));
  if (!writer) return status_of(tl::unexpected(writer.error()));
  if (const int failed = status_of(index_into(**writer, run)); failed != 0) return failed;
  if (const int failed = status_of(run.report.finish()); failed != 0) return failed;

  SummaryContext context;
  context.seconds = seconds_since(run.start);
  context.interrupted = stop_asked;
  context.database = folder;
  context.in_database = articles_in(folder);
  context.database_bytes = bytes_in(folder);
  context.reported = !run.options.report.empty();
  run.summary.errors += run.roots.missing;
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

/// What reads files, as `command` has it.
template <int (*command)(Run&)>
int read_files(const IndexOptions& options) {
  set_signals();
  Run run{options, check_roots(options.paths), {}, {}};
  if (run.roots.present.empty()) return kFailed;
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
