// SPDX-License-Identifier: GPL-3.0-or-later
/// What the indexer shows: messages, the summary, the report file and the progress line. For one
/// thread.
#ifndef BACKISSUE_INDEXER_COMMANDS_CONSOLE_H_
#define BACKISSUE_INDEXER_COMMANDS_CONSOLE_H_

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "common/cli/choices.h"
#include "common/cli/exit_status.h"
#include "common/cli/progress.h"
#include "common/result.h"
#include "indexer/pipeline/sink.h"

namespace backissue {

inline constexpr std::string_view kProgram = "backissue-index";
inline constexpr int kFailed = static_cast<int>(ExitStatus::kFailed);

using Clock = std::chrono::steady_clock;
double seconds_since(Clock::time_point start);

/// One line on stderr.
void complain(const Error& error);

/// Of the two below: errors with an empty message stand for a reader that has seen enough
/// (`| head`), which is not a failure.
/// Writes to standard output, all of it.
Result<void> write_out(std::string_view text);
Result<void> flush_out();

/// The program's exit status after that, having complained where there is reason to.
int status_of(const Result<void>& outcome);
int print(const std::string& text);

/// The file of --report, if there is one (no path: none; "-": standard output). The first failed
/// write is kept for the end; finish() is called once.
class Report {
 public:
  Result<void> open(const std::string& path);
  void add(const FileResult& file);
  Result<void> finish();

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string name_;
  std::unique_ptr<std::FILE, Closer> owned_;  // none for standard output
  std::FILE* file_ = nullptr;
  Result<void> outcome_;
};

/// Where the progress line goes.
struct ProgressPlace {
  std::FILE* file;
  bool is_terminal;
  std::size_t (*columns)();  ///< asked for each line: a window may change
};

/// The progress line: rewritten in place on a terminal and wiped at the end, else a line now and
/// then.
class Progress {
 public:
  Progress(When when, const ProgressPlace& place);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  bool is_shown() const { return shown_; }
  void expect(std::uint64_t total) { state_.total = total; }
  void step(const std::string& path);

 private:
  const ProgressPlace place_;
  const bool shown_;
  bool dirty_ = false;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  ProgressState state_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_COMMANDS_CONSOLE_H_
