// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/console.h"

#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "common/cli/terminal.h"
#include "indexer/pipeline/report.h"

namespace backissue {
namespace {

const std::string kStandardOutput = "standard output";

Error write_error(const std::string& name) {
  if (errno == EPIPE) return {ErrorCode::kOutput, "", ""};
  return {ErrorCode::kOutput, "cannot write " + name + ": " + std::strerror(errno), ""};
}

/// One column less than there are: a full line would wrap on some terminals.
std::size_t line_columns() {
  const char* columns = std::getenv("COLUMNS");
  return terminal_columns(STDERR_FILENO, columns == nullptr ? "" : columns) - 1;
}

}  // namespace

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void complain(const Error& error) {
  std::fprintf(stderr, "%s\n", error_line(kProgram, error).c_str());
}

Result<void> write_to(std::FILE* file, const std::string& name, std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size())
    return tl::unexpected(write_error(name));
  return {};
}

Result<void> flush(std::FILE* file, const std::string& name) {
  if (std::fflush(file) != 0) return tl::unexpected(write_error(name));
  return {};
}

Result<void> write_out(std::string_view text) {
  return write_to(stdout, kStandardOutput, text);
}

Result<void> flush_out() {
  return flush(stdout, kStandardOutput);
}

int status_of(const Result<void>& outcome) {
  if (outcome || outcome.error().what.empty()) return 0;
  complain(outcome.error());
  return kFailed;
}

int print(const std::string& text) {
  auto written = write_out(text);
  if (written) written = flush_out();
  return status_of(written);
}

Result<void> Report::open(const std::string& path) {
  if (path.empty()) return {};
  name_ = "report '" + path + "'";
  file_.reset(std::fopen(path.c_str(), "w"));
  if (!file_) return tl::unexpected(write_error(name_));
  return {};
}

void Report::add(const FileResult& file) {
  if (file_ && outcome_) outcome_ = write_to(file_.get(), name_, report_lines(file));
}

Result<void> Report::finish() {
  if (file_ && outcome_) outcome_ = flush(file_.get(), name_);
  return outcome_;
}

Progress::Progress(ProgressMode mode)
    : terminal_(isatty(STDERR_FILENO) != 0),
      shown_(mode == ProgressMode::kAlways || (mode == ProgressMode::kAuto && terminal_)) {}

Progress::~Progress() {
  if (dirty_) std::fputs("\r\033[K", stderr);
}

void Progress::step(const std::string& path) {
  ++state_.done;
  const auto pause = terminal_ ? std::chrono::milliseconds(100) : std::chrono::milliseconds(5000);
  if (!shown_ || Clock::now() - last_ < pause) return;
  last_ = Clock::now();
  state_.seconds = seconds_since(start_);
  state_.name = path;
  std::fprintf(stderr, terminal_ ? "\r%s\033[K" : "%s\n",
               progress_line(state_, line_columns()).c_str());
  std::fflush(stderr);
  dirty_ = terminal_;
}

}  // namespace backissue
