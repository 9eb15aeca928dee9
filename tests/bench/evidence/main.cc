// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of evidence adds: evidence trials PATH… reads every page below each PATH with all
// kinds, without each of them and with each alone, and prints an object a page and trial, as
// backissue-index --dump has it, after the trial's name; score.py makes the table of them.
// evidence show PATH… prints what the page says about each fact, a star before what was taken, and
// the article.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "common/json.h"
#include "indexer/input/reader.h"
#include "indexer/input/walk.h"
#include "tests/bench/evidence/kinds.h"

namespace backissue {
namespace {

constexpr std::array<std::string_view, kFacts> kFactNames = {
    "title",     "author", "published", "modified", "saved",     "tag",     "section",
    "publisher", "site",   "language",  "url",      "canonical", "summary", "body"};

void print_trial(const std::string& name, const Page& page, const Kinds& kinds,
                 const std::string& path) {
  auto found = extract_from(page, kinds);
  if (!found) return;
  found->article.path = path;
  found->article.body.clear();
  fmt::print("{}\t{}\n", name, to_json(found->article));
}

void try_all(const Page& page, const std::string& path) {
  print_trial("all", page, Kinds().set(), path);
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    const std::string name(kKindNames[kind]);
    print_trial("without " + name, page, Kinds().set().reset(kind), path);
    print_trial("alone " + name, page, Kinds().set(kind), path);
  }
}

void show(const Page& page, const std::string& path) {
  Evidence evidence;
  const auto found = extract_from(page, Kinds().set(), &evidence);
  if (!found) return;
  fmt::print("{}\n", path);
  for (std::size_t fact = 0; fact < kFacts; ++fact)
    for (const auto& candidate : evidence.of(static_cast<Fact>(fact)))
      fmt::print("{} {:<10} {:<10} {:.2f} {}\n", candidate.taken ? "*" : " ", kFactNames[fact],
                 name_of(candidate.origin), candidate.confidence, candidate.value);
  fmt::print("  = {}\n", to_json(found->article));
}

int run(const std::string& what, std::vector<std::string> paths) {
  if (what != "trials" && what != "show") {
    fmt::print(stderr, "evidence trials|show PATH...\n");
    return 2;
  }
  Walker walker(std::move(paths));
  while (const auto entry = walker.next()) {
    if (entry->refused) continue;
    read_pages(*entry, {}, [&](Page&& page) {
      if (page.markup == Markup::kText) return;
      what == "show" ? show(page, entry->path) : try_all(page, entry->path);
    });
  }
  return 0;
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  if (argc < 3) return backissue::run("", {});
  return backissue::run(argv[1], {argv + 2, argv + argc});
}
