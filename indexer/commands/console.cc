// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands/console.h"

#include <cerrno>

#include "common/cli/error_text.h"
#include "common/cli/program_io.h"
#include "indexer/pipeline/report.h"

namespace backissue {
namespace {

constexpr std::chrono::milliseconds kPauseInPlace(100);
constexpr std::chrono::milliseconds kPauseBetweenLines(5000);

const std::string kStandardOutput = "standard output";

Result<void> write_to(std::FILE* file, const std::string& name, std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size())
    return tl::unexpected(write_error(name, errno));
  return {};
}

Result<void> flush(std::FILE* file, const std::string& name) {
  if (std::fflush(file) != 0) return tl::unexpected(write_error(name, errno));
  return {};
}

}  // namespace

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void complain(const Error& error) {
  say(error_line(kProgram, error) + '\n');
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
  if (path == "-") {
    name_ = kStandardOutput;
    file_ = stdout;
    return {};
  }
  name_ = "report '" + path + "'";
  owned_.reset(std::fopen(path.c_str(), "w"));
  if (!owned_) return tl::unexpected(write_error(name_, errno));
  file_ = owned_.get();
  return {};
}

void Report::add(const FileResult& file) {
  if (file_ && outcome_) outcome_ = write_to(file_, name_, report_lines(file));
}

Result<void> Report::finish() {
  if (file_ && outcome_) outcome_ = flush(file_, name_);
  return outcome_;
}

Progress::Progress(When when, const ProgressPlace& place)
    : place_(place), shown_(when == When::kAlways || (when == When::kAuto && place.is_terminal)) {}

Progress::~Progress() {
  if (dirty_) std::fputs("\r\033[K", place_.file);
}

void Progress::step(const std::string& path) {
  ++state_.done;
  const auto pause = place_.is_terminal ? kPauseInPlace : kPauseBetweenLines;
  if (!shown_ || Clock::now() - last_ < pause) return;
  last_ = Clock::now();
  state_.seconds = seconds_since(start_);
  state_.name = path;
  std::fprintf(place_.file, place_.is_terminal ? "\r%s\033[K" : "%s\n",
               progress_line(state_, place_.columns()).c_str());
  std::fflush(place_.file);
  dirty_ = place_.is_terminal;
}

}  // namespace backissue
