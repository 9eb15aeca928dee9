// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/progress.h"

#include <algorithm>

#include "common/cli/figures.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kBarCells = 10;

std::string bar(const ProgressState& state) {
  if (state.total == 0) return {'[', "|/-\\"[state.done % 4], ']', ' '};
  const auto filled = std::min<std::uint64_t>(kBarCells, state.done * kBarCells / state.total);
  return "[" + std::string(filled, '#') + std::string(kBarCells - filled, '.') + "] ";
}

std::string clock(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds);
  const auto two = [](std::uint64_t n) {
    return std::string(n < 10 ? "0" : "") + std::to_string(n);
  };
  if (whole < 3600) return std::to_string(whole / 60) + ":" + two(whole % 60);
  return std::to_string(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60);
}

std::string rate_and_rest(const ProgressState& state) {
  if (state.seconds < 1 || state.done == 0) return "";
  const double rate = static_cast<double>(state.done) / state.seconds;
  std::string out = "  " + grouped(static_cast<std::uint64_t>(rate)) + "/s";
  if (state.total > state.done)
    out += "  ETA " + clock(static_cast<double>(state.total - state.done) / rate);
  return out;
}

/// The last `width` code points, with a sign that something is left out.
std::string tail(const std::string& text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  if (length <= width) return text;
  std::size_t at = 0;
  for (std::size_t drop = length - width + 1; drop > 0; --drop) next_code_point(text, at);
  return "\u2026" + text.substr(at);
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t columns) {
  std::string line = bar(state) + grouped(state.done);
  if (state.total > 0) line += "/" + grouped(state.total);
  line += " files" + rate_and_rest(state);
  const std::size_t width = count_code_points(line);
  if (width > columns) return tail(line, columns);
  // A handful of columns for a name tells nothing.
  if (width + 12 > columns) return line;
  return line + "  " + tail(for_terminal(display_path(state.name)), columns - width - 2);
}

}  // namespace backissue
