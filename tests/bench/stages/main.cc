// SPDX-License-Identifier: GPL-3.0-or-later
// What a page costs, stage by stage: stages PATH… reads every page below each PATH and prints the
// CPU time of each stage, beside that of the plain parser on the same pages. One thread.
#include <fmt/core.h>
#include <gumbo.h>

#include <array>
#include <ctime>
#include <string>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/index/write/store.h"
#include "indexer/extract/extract_html.h"
#include "indexer/html/blank.h"
#include "indexer/html/parse.h"
#include "indexer/input/reader.h"
#include "indexer/input/walk.h"

namespace backissue {
namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

enum Stage { kRead, kPlainParse, kBlank, kParse, kExtract, kPrepare, kStages };
constexpr std::array<const char*, kStages> kNames = {
    "read and decode", "(plain gumbo)", "(of parse: blank)", "parse", "extract", "prepare"};

struct Costs {
  std::array<double, kStages> seconds{};
  std::size_t pages = 0;
  std::size_t bytes = 0;
  std::size_t articles = 0;
};

/// Adds the CPU time of `work` to a stage.
template <typename Work>
auto timed(Costs& costs, Stage stage, Work work) {
  const double start = cpu_seconds();
  auto result = work();
  costs.seconds[stage] += cpu_seconds() - start;
  return result;
}

int parse_plainly(std::string_view text) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  gumbo_destroy_output(&options, gumbo_parse_with_options(&options, text.data(), text.size()));
  return 0;
}

void take_page(const Page& page, Tokenizer& tokenizer, Costs& costs) {
  if (page.markup == Markup::kText) return;
  ++costs.pages;
  costs.bytes += page.text.size();
  timed(costs, kPlainParse, [&] { return parse_plainly(page.text); });
  timed(costs, kBlank, [&] { return html::blank(page.text); });
  const auto parsed = timed(costs, kParse, [&] { return html::parse(page.text, {}); });
  if (!parsed.tree) return;
  auto found = timed(costs, kExtract, [&] {
    return extract_html(*parsed.tree, {page.url, page.saved});
  });
  if (found.refused) return;
  ++costs.articles;
  timed(costs, kPrepare, [&] { return prepare(std::move(found.article), tokenizer); });
}

void print(const Costs& costs) {
  const double pages = static_cast<double>(costs.pages);
  fmt::print("{} pages, {:.0f} kB each, {} articles\n\n{:<20}ms a page   of the parse\n",
             costs.pages, static_cast<double>(costs.bytes) / pages / 1e3, costs.articles, "");
  for (std::size_t stage = 0; stage < kStages; ++stage)
    fmt::print("{:<20}{:9.2f}{:15.2f}\n", kNames[stage], costs.seconds[stage] / pages * 1e3,
               costs.seconds[stage] / costs.seconds[kParse]);
}

int run(std::vector<std::string> paths) {
  Costs costs;
  Tokenizer tokenizer;
  Walker walker(std::move(paths));
  while (const auto entry = walker.next()) {
    if (entry->refused) continue;
    std::vector<Page> pages;
    timed(costs, kRead, [&] {
      return read_pages(*entry, {}, [&](Page&& page) { pages.push_back(std::move(page)); });
    });
    for (const auto& page : pages) take_page(page, tokenizer, costs);
  }
  if (costs.pages > 0) print(costs);
  return costs.pages > 0 ? 0 : 1;
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  return backissue::run({argv + 1, argv + argc});
}
