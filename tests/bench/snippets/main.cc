// SPDX-License-Identifier: GPL-3.0-or-later
// CPU time of the snippets and marked headlines of ten hits: bench-snippets DATABASE < QUERIES, a
// query a line: its name, a tab, its words. Each query runs three times and the fastest counts. See
// docs/performance.md.
#include <fmt/core.h>

#include <algorithm>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "common/index/read/archive.h"
#include "common/index/schema/record.h"
#include "common/index/words/vocabulary.h"
#include "searcher/match/compile.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/query/parser.h"
#include "searcher/results/search/search.h"
#include "searcher/results/show/snippet.h"

namespace backissue {
namespace {

constexpr int kRuns = 3;
constexpr Xapian::doccount kHits = 10;
constexpr CivilDay kToday{2024, 1, 1};

double cpu_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

struct Times {
  std::vector<double> all;
  std::size_t hits = 0;
  std::size_t bytes = 0;  // of their bodies

  double at(double share) const {
    return all.empty() ? 0
                       : all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
  }
};

std::vector<Article> first_hits(const Archive& archive, const CompiledQuery& compiled) {
  Xapian::Enquire enquire(archive.all());
  enquire.set_query(compiled.query);
  enquire.set_weighting_scheme(ranking_weight(compiled.ranked_words));
  std::vector<Article> articles;
  const Xapian::MSet matches = enquire.get_mset(0, kHits);
  for (auto item = matches.begin(); item != matches.end(); ++item)
    if (auto article = decode_record(item.get_document().get_data()))
      articles.push_back(std::move(*article));
  return articles;
}

double milliseconds(const CompiledQuery& compiled, const std::vector<Article>& articles,
                    Tokenizer& tokenizer) {
  const std::size_t length = SearchRequest().snippet_code_points;
  double best = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    const double start = cpu_milliseconds();
    Snippeter snippeter(compiled.highlights, tokenizer);
    for (const Article& article : articles) {
      snippeter.cut(article.body, length);
      snippeter.highlights(article.title);
    }
    best = std::min(best, cpu_milliseconds() - start);
  }
  return best;
}

void time_query(const Archive& archive, const std::string& text, Tokenizer& tokenizer,
                Times& times) {
  const auto query = parse_query(text, kToday);
  if (!query) return;
  const Vocabulary vocabulary(archive.all(), archive.databases());
  const auto compiled = compile_query(*query, archive.all(), vocabulary);
  if (!compiled) return;
  const auto articles = first_hits(archive, *compiled);
  times.hits += articles.size();
  for (const Article& article : articles) times.bytes += article.body.size();
  times.all.push_back(milliseconds(*compiled, articles, tokenizer));
}

int run(const std::string& place) {
  const auto archive = Archive::open({place});
  if (!archive) {
    fmt::print(stderr, "bench-snippets: {}\n", archive.error().what);
    return 2;
  }
  Tokenizer tokenizer;
  Times times;
  for (std::string line; std::getline(std::cin, line);)
    if (const std::size_t tab = line.find('\t'); tab != std::string::npos)
      time_query(*archive, line.substr(tab + 1), tokenizer, times);
  std::sort(times.all.begin(), times.all.end());
  fmt::print("{} queries, bodies of {} bytes: p50 {:.2f} ms, p90 {:.2f} ms, p99 {:.2f} ms\n",
             times.all.size(), times.bytes / std::max<std::size_t>(1, times.hits), times.at(0.5),
             times.at(0.9), times.at(0.99));
  return 0;
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: bench-snippets DATABASE < QUERIES\n");
    return 2;
  }
  return backissue::run(argv[1]);
}
