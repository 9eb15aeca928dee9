// SPDX-License-Identifier: GPL-3.0-or-later
#include <xapian.h>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "common/index/write/store.h"
#include "indexer/pipeline/gone_files.h"
#include "indexer/pipeline/known_path.h"
#include "indexer/pipeline/run.h"
#include "indexer/pipeline/store_sink.h"
#include "tests/support/random.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kWords = {
    "harbour",   "ferry", "council", "strike", "water",        "price",
    "night",     "Vela",  "island",  "voted",  "said",         "reopen",
    "caf\u00E9", "2019",  "294,000", "market", "\u6E2F\u53E3", "\u0645\u064A\u0646\u0627\u0621"};

std::string sentence(Random& random) {
  std::string out;
  for (std::size_t i = 0, n = 6 + below(random, 20); i < n; ++i) out += pick(random, kWords) + ' ';
  return out + ". ";
}

/// A page with a story, and now and then one without.
std::string random_page(Random& random) {
  if (one_in(random, 10)) return " ";
  std::string html = "<!doctype html><html lang=en><head><title>" + sentence(random) + "</title>";
  if (one_in(random, 2))
    html +=
        "<link rel=canonical href=https://paper.example/" + std::to_string(below(random, 6)) + ">";
  if (one_in(random, 2))
    html += "<meta property=article:published_time content=2024-0" +
            std::to_string(1 + below(random, 9)) + "-11>";
  html += "<meta name=keywords content='" + pick(random, kWords) + ", " + pick(random, kWords) +
          "'></head><body><article><h1>" + sentence(random) + "</h1>";
  for (std::size_t i = 0, n = 3 + below(random, 6); i < n; ++i)
    html += "<p>" + sentence(random) + sentence(random) + sentence(random) + "</p>";
  return html + "</article></body></html>";
}

/// Pages as they should lie on disk. Edits get a new time, since two pages of one size and time are
/// the same to a run.
class Tree {
 public:
  explicit Tree(std::string root) : root_(std::move(root)) { fs::create_directories(root_); }

  void change(Random& random) {
    const std::string path = some_path(random);
    if (fs::exists(path) && one_in(random, 3)) {
      fs::remove(path);
      return;
    }
    if (fs::exists(path) && one_in(random, 3)) {
      const std::string to = some_path(random);
      fs::create_directories(fs::path(to).parent_path());
      fs::rename(path, to);
      return;
    }
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path) << random_page(random);
    fs::last_write_time(path, fs::file_time_type(std::chrono::seconds(1'000'000 + ++edits_)));
  }

 private:
  std::string some_path(Random& random) const {
    return root_ + "/" + std::to_string(below(random, 3)) + "/page" +
           std::to_string(below(random, 12)) + ".html";
  }

  std::string root_;
  int edits_ = 0;
};

void index(const std::string& database, const std::vector<std::string>& roots, std::size_t jobs) {
  auto store = Store::open(database);
  REQUIRE(store);
  auto known = KnownFiles::load(*store, roots);
  REQUIRE(known);
  StoreSink sink(*store, *known, false);
  RunOptions options;
  options.jobs = jobs;
  Summary summary;
  REQUIRE(run_pipeline(roots, sink, options, {}, summary));
  REQUIRE(settle_gone_files(*store, *known, roots, true, summary));
  REQUIRE(store->commit());
}

std::string describe(const Xapian::Document& document) {
  std::string out;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    out += *term + " " + std::to_string(term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      out += " " + std::to_string(*at);
    out += '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    out += std::to_string(value.get_valueno()) + "=" + *value + '\n';
  return out + document.get_data();
}

/// Everything that a database holds of its articles, by their id.
std::map<std::string, std::string> content(const std::string& folder) {
  const Xapian::Database database(folder);
  std::map<std::string, std::string> out;
  for (auto id = database.allterms_begin("Q"); id != database.allterms_end("Q"); ++id) {
    CHECK(id.get_termfreq() == 1);
    out[*id] = describe(database.get_document(*database.postlist_begin(*id)));
  }
  CHECK(out.size() == database.get_doccount());
  return out;
}

}  // namespace

TEST_CASE("indexing step by step gives what indexing from scratch gives") {
  const unsigned used = test_seed();
  CAPTURE(used);
  Random random(used);
  for (int round = 0; round < 6; ++round) {
    const TemporaryFolder folder;
    Tree tree(folder.path() + "/pages");
    for (int step = 0; step < 5; ++step) {
      for (std::size_t i = below(random, 15); i > 0; --i) tree.change(random);
      index(folder.path() + "/steps", {folder.path() + "/pages"}, 1 + below(random, 3));
    }
    index(folder.path() + "/scratch", {folder.path() + "/pages"}, 1);
    REQUIRE(content(folder.path() + "/steps") == content(folder.path() + "/scratch"));
  }
}

TEST_CASE("a folder indexed under other spellings of its name gives what one name gives") {
  const unsigned used = test_seed();
  CAPTURE(used);
  Random random(used);
  const TemporaryFolder made;
  const std::string folder = fs::canonical(made.path()).string();
  Tree tree(folder + "/pages");
  fs::create_directory_symlink("pages", folder + "/door");
  for (int step = 0; step < 8; ++step) {
    for (std::size_t i = 1 + below(random, 10); i > 0; --i) tree.change(random);
    const std::pair<std::string, std::string> spellings[] = {
        {"pages", folder},        {"./pages/", folder}, {folder + "//pages", "/"},
        {".", folder + "/pages"}, {"door", folder},     {"../pages", folder + "/door"},
        {"door/../pages", folder}};
    const auto& [given, working_folder] = spellings[below(random, std::size(spellings))];
    CAPTURE(given);
    REQUIRE(known_path(given, working_folder) == folder + "/pages");
    index(folder + "/steps", {known_path(given, working_folder)}, 1 + below(random, 2));
  }
  index(folder + "/scratch", {folder + "/pages"}, 1);
  CHECK(content(folder + "/steps") == content(folder + "/scratch"));
}

TEST_CASE("the order in which folders are indexed makes no difference") {
  const unsigned used = test_seed();
  CAPTURE(used);
  Random random(used);
  const TemporaryFolder folder;
  const std::string a = folder.path() + "/a";
  const std::string b = folder.path() + "/b";
  Tree first(a);
  Tree second(b);
  for (int i = 0; i < 20; ++i) {
    first.change(random);
    second.change(random);
  }
  const auto indexed = [&](const char* name, const std::vector<std::vector<std::string>>& runs) {
    for (const auto& roots : runs) index(folder.path() + name, roots, 2);
    return content(folder.path() + name);
  };
  const auto together = indexed("/together", {{a, b}});
  CHECK(together.size() > 2);
  CHECK(indexed("/ab", {{a}, {b}}) == together);
  CHECK(indexed("/ba", {{b}, {a}}) == together);
}
