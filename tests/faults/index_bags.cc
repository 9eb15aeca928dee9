// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes like backissue-index, and bags too: a container of many pages that tests alone know.
// Prints the summary; the last line is what it took of time, processor and memory.
//
//   index-bags DATABASE JOBS PATH...
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/index/write/build.h"
#include "indexer/pipeline/gone_files.h"
#include "indexer/pipeline/run.h"
#include "indexer/pipeline/store_sink.h"
#include "tests/support/bag_form.h"

namespace backissue {
namespace {

Result<Summary> index(const std::string& folder, std::size_t jobs,
                      const std::vector<std::string>& roots) {
  auto writer = open_writer(folder, false, jobs / 2 + 1);
  if (!writer) return tl::unexpected(writer.error());
  auto known = KnownFiles::load(**writer, roots);
  if (!known) return tl::unexpected(known.error());
  StoreSink sink(**writer, *known, false);
  const auto rows = forms_with_bags();
  RunOptions options;
  options.jobs = jobs;
  options.forms = rows;
  Summary summary;
  if (auto run = run_pipeline(roots, sink, options, {}, summary); !run)
    return tl::unexpected(run.error());
  if (auto settled = settle_gone_files(**writer, *known, roots, true, summary); !settled)
    return tl::unexpected(settled.error());
  if (auto finished = (*writer)->finish(); !finished) return tl::unexpected(finished.error());
  return summary;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

int run(const std::vector<std::string>& args) {
  if (args.size() < 3) {
    std::fputs("usage: index-bags DATABASE JOBS PATH...\n", stderr);
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto summary =
      index(args[0], std::strtoul(args[1].c_str(), nullptr, 10), {args.begin() + 2, args.end()});
  if (!summary) {
    std::fprintf(stderr, "%s\n", summary.error().what.c_str());
    return 2;
  }
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  std::printf("%s\n", to_json(*summary, {}).c_str());
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  std::printf("%.1f s, %.1f s of processors, %ld MB at most\n", passed.count(),
              seconds_of(used.ru_utime) + seconds_of(used.ru_stime), used.ru_maxrss / 1024);
  return 0;
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  return backissue::run({argv + 1, argv + argc});
}
