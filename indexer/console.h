// SPDX-License-Identifier: GPL-3.0-or-later
/// What the program shows: messages, the summary, the report file and the progress line. Part of
/// the program, not of the library, since it owns streams, terminal and clock.
#ifndef BACKISSUE_INDEXER_CONSOLE_H_
#define BACKISSUE_INDEXER_CONSOLE_H_

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "common/cli/progress.h"
#include "common/result.h"
#include "indexer/options.h"
#include "indexer/pipeline/sink.h"

namespace backissue {

inline constexpr std::string_view kProgram = "backissue-index";
inline constexpr int kFailed = 2;

using Clock = std::chrono::steady_clock;
double seconds_since(Clock::time_point start);

/// One line on stderr.
void complain(const Error& error);

/// Errors with an empty message stand for a reader that has seen enough (`| head`), which is no
/// failure.
Result<void> write_to(std::FILE* file, const std::string& name, std::string_view text);
Result<void> flush(std::FILE* file, const std::string& name);
/// Writes to standard output, all of it.
Result<void> write_out(std::string_view text);
Result<void> flush_out();

/// The program's exit status after that, having complained where there is reason to.
int status_of(const Result<void>& outcome);
int print(const std::string& text);

/// The file of --report, if there is one. The first failed write is kept for the end.
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
  std::unique_ptr<std::FILE, Closer> file_;
  Result<void> outcome_;
};

/// The progress line on stderr: rewritten in place on a terminal and wiped at the end, else a line
/// now and then.
class Progress {
 public:
  explicit Progress(ProgressMode mode);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  bool is_shown() const { return shown_; }
  void expect(std::uint64_t total) { state_.total = total; }
  void step(const std::string& path);

 private:
  const bool terminal_;
  const bool shown_;
  bool dirty_ = false;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  ProgressState state_;
};

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_CONSOLE_H_
