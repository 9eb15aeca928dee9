// SPDX-License-Identifier: GPL-3.0-or-later
// How well articles are ranked: ranking DATABASE < QUERIES > RUN asks all queries in one process,
// through the functions that the search program ranks by, and leaves out what comes after (counts,
// snippets), so that another weighting is tried in seconds. A query a line: its name, a tab, its
// words. RUN is in the format of TREC, which the usual scripts score: the name of a page without
// its folder and ending stands for its article. The CPU time goes to standard error.
#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>

#include "common/index/read/archive.h"
#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/words/vocabulary.h"
#include "searcher/match/compile.h"
#include "searcher/match/postings/weighting.h"
#include "searcher/query/parser.h"

namespace backissue {
namespace {

constexpr Xapian::doccount kDepth = 1000;
constexpr CivilDay kToday{2024, 1, 1};

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Costs {
  std::size_t queries = 0;
  double compile = 0;
  double match = 0;
};

void print_run(const std::string& name, const Xapian::MSet& matches) {
  for (auto item = matches.begin(); item != matches.end(); ++item) {
    const auto article = decode_record(item.get_document().get_data());
    if (!article) continue;
    fmt::print("{} Q0 {} {} {:.6f} backissue\n", name,
               std::filesystem::path(article->path).stem().string(), item.get_rank() + 1,
               item.get_weight());
  }
}

Result<void> ask(const Archive& archive, const std::string& name, const std::string& text,
                 Costs& costs) {
  const double start = cpu_seconds();
  const auto query = parse_query(text, kToday);
  if (!query) return tl::unexpected(query.error());
  const Vocabulary vocabulary(archive.all(), archive.databases());
  const auto compiled = compile_query(*query, archive.all(), vocabulary);
  if (!compiled) return tl::unexpected(compiled.error());
  const double ready = cpu_seconds();
  Xapian::Enquire enquire(archive.all());
  enquire.set_query(compiled->query);
  enquire.set_weighting_scheme(ranking_weight(compiled->ranked_words));
  enquire.set_collapse_key(slot::kStory);
  const Xapian::MSet matches = enquire.get_mset(0, kDepth);
  const double end = cpu_seconds();
  ++costs.queries;
  costs.compile += ready - start;
  costs.match += end - ready;
  print_run(name, matches);
  return {};
}

int run(const std::string& place) {
  const auto archive = Archive::open({place});
  if (!archive) {
    fmt::print(stderr, "ranking: {}\n", archive.error().what);
    return 2;
  }
  Costs costs;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string name = line.substr(0, tab);
    if (const auto asked = ask(*archive, name, line.substr(tab + 1), costs); !asked)
      fmt::print(stderr, "ranking: {}: {}\n", name, asked.error().what);
  }
  const double count = static_cast<double>(std::max<std::size_t>(1, costs.queries));
  fmt::print(stderr, "{} queries: compile {:.2f} ms, match {:.2f} ms each\n", costs.queries,
             1000 * costs.compile / count, 1000 * costs.match / count);
  return 0;
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: ranking DATABASE < QUERIES > RUN\n");
    return 2;
  }
  return backissue::run(argv[1]);
}
