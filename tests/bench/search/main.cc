// SPDX-License-Identifier: GPL-3.0-or-later
// Times searches in one process, by kind of query: see docs/performance.md.
//
//   bench-search DATABASE [QUERIES-OF-A-CLASS [CLASS]]
//
// Each query runs twice and the faster run counts: the machine's caches hold what a second search
// needs. Milliseconds of CPU time, which other work on the machine does not stretch as it does the
// wall's; with the database in memory a search waits for nothing.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <stdexcept>

#include "tests/bench/search/queries.h"

namespace backissue::bench {
namespace {

constexpr int kRuns = 2;
constexpr std::uint64_t kSeed = 1;

double cpu_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double milliseconds(Archive& archive, const SearchRequest& request) {
  double best = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    const double start = cpu_milliseconds();
    const auto result = search(archive, request);
    const double took = cpu_milliseconds() - start;
    if (!result) throw std::runtime_error(result.error().what);
    best = std::min(best, took);
  }
  return best;
}

struct Times {
  std::vector<double> all;
  double at(double share) {
    std::sort(all.begin(), all.end());
    return all.empty()
               ? 0
               : all[std::min(all.size() - 1,
                              static_cast<std::size_t>(share * static_cast<double>(all.size())))];
  }
};

void time_classes(Archive& archive, std::size_t each, const std::string& only) {
  fmt::print("{:10} {:>8} {:>8} {:>8} {:>10} {:>10}\n", "", "p50", "p99", "slowest", "counts p50",
             "counts p99");
  for (const QueryClass& drawn : draw_queries(archive, each, kSeed, only)) {
    Times full, counts;
    for (SearchRequest request : drawn.requests) {
      full.all.push_back(milliseconds(archive, request));
      request.limit = 0;
      counts.all.push_back(milliseconds(archive, request));
    }
    fmt::print("{:10} {:8.2f} {:8.2f} {:8.2f} {:10.2f} {:10.2f}\n", drawn.name, full.at(0.5),
               full.at(0.99), full.at(1), counts.at(0.5), counts.at(0.99));
  }
}

void time_facets(Archive& archive) {
  fmt::print("\ncounts alone, without hits\n{:>10} {:>8} {:>20} {:>8}\n", "matches", "count",
             "source,tag,month", "all");
  for (std::size_t wanted = 100; wanted <= archive.all().get_doccount(); wanted *= 10) {
    SearchRequest request = word_in_about(archive, wanted);
    request.limit = 0;
    const auto matches = search(archive, request)->matches;
    const double count = milliseconds(archive, request);
    request.facets = {FacetKind::kSource, FacetKind::kTag, FacetKind::kMonth};
    const double three = milliseconds(archive, request);
    request.facets.insert(request.facets.end(),
                          {FacetKind::kAuthor, FacetKind::kSection, FacetKind::kLanguage,
                           FacetKind::kYear, FacetKind::kDay});
    fmt::print("{:10} {:8.2f} {:20.2f} {:8.2f}\n", matches, count, three,
               milliseconds(archive, request));
  }
}

int run(const std::string& database, std::size_t each, const std::string& only) {
  auto archive = Archive::open({database});
  if (!archive) throw std::runtime_error(archive.error().what);
  fmt::print("{} articles, {} queries of a class\n", archive->all().get_doccount(), each);
  time_classes(*archive, each, only);
  if (only.empty() || only == "facets") time_facets(*archive);
  return 0;
}

}  // namespace
}  // namespace backissue::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: bench-search DATABASE [QUERIES-OF-A-CLASS [CLASS]]\n";
    return 2;
  }
  try {
    return backissue::bench::run(argv[1], argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200,
                                 argc > 3 ? argv[3] : "");
  } catch (const std::exception& problem) {
    std::cerr << "bench-search: " << problem.what() << '\n';
    return 2;
  }
}
