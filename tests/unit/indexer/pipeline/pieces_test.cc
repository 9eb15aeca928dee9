// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "common/index/write/store.h"
#include "indexer/pipeline/dump_sink.h"
#include "indexer/pipeline/report.h"
#include "indexer/pipeline/run.h"
#include "indexer/pipeline/store_sink.h"
#include "tests/support/bag_form.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

/// Of very different sizes, so that later ones are done first.
std::string page(int number) {
  std::string html = "<!doctype html><html lang=en><head><title>Story " + std::to_string(number) +
                     "</title></head><body><article><h1>Story " + std::to_string(number) + "</h1>";
  for (int i = 0; i < 6 + number * 37 % 50; ++i)
    html += "<p>The ferry of story " + std::to_string(number) + " was seen for the " +
            std::to_string(i) +
            "th time in the harbour town, where people had gathered since the morning, and nobody "
            "could say when it would leave again.</p>";
  return html + "</article></body></html>";
}

std::string bag_of(int pages) {
  std::string bag;
  for (int i = 0; i < pages; ++i)
    add_to_bag(bag, std::to_string(i), i % 10 == 9 ? "<!doctype html><p>" : page(i));
  return bag;
}

void write(const std::string& path, const std::string& content) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

struct Outcome {
  Summary summary;
  std::string text;
  std::string report;
};

RunOptions with_bags(const std::vector<Form>& rows, std::size_t jobs) {
  RunOptions options;
  options.jobs = jobs;
  options.forms = rows;
  return options;
}

Outcome dump(const std::string& root, std::size_t jobs, std::uint64_t bytes_in_flight) {
  Outcome out;
  const auto rows = forms_with_bags();
  auto options = with_bags(rows, jobs);
  options.bytes_in_flight = bytes_in_flight;
  DumpSink sink([&](std::string_view text) -> Result<void> {
    out.text += text;
    return {};
  });
  RunHooks hooks;
  hooks.on_file = [&](const FileResult& file) { out.report += report_lines(file); };
  REQUIRE(run_pipeline({root}, sink, options, hooks, out.summary));
  return out;
}

Summary index(Store& store, const std::string& root, std::size_t stop_after = 0) {
  Summary summary;
  const auto rows = forms_with_bags();
  auto known = KnownFiles::load(store, {root});
  REQUIRE(known);
  StoreSink sink(store, *known, false);
  std::atomic<bool> stop = false;
  RunHooks hooks;
  hooks.stop = &stop;
  hooks.on_file = [&](const FileResult& file) {
    if (stop_after > 0 && file.before.articles >= stop_after) stop = true;
  };
  REQUIRE(run_pipeline({root}, sink, with_bags(rows, 2), hooks, summary));
  REQUIRE(store.commit());
  return summary;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("pages of a container come in its order whatever the number of threads and the budget") {
  const TemporaryFolder folder;
  const std::string root = folder.path() + "/pages";
  write(root + "/a.html", page(1));
  write(root + "/b.bag", bag_of(100));
  write(root + "/c.bag", bag_of(3));
  for (int i = 0; i < 40; ++i) write(root + "/d" + std::to_string(i) + ".html", page(i));
  const auto one = dump(root, 1, 64 << 20);
  CHECK(one.summary.files == 43);
  CHECK(one.summary.articles() == 1 + 90 + 3 + 40);
  CHECK(count(one.report, "no-article") + count(one.report, "list-page") == 10);
  CHECK(one.report.find("\"member\":\"19\"") != std::string::npos);
  CHECK(one.text.find("\"member\":\"0\"") != std::string::npos);
  for (const std::size_t jobs : {1, 2, 4})
    for (const std::uint64_t budget : {1, 100'000, 64 << 20}) {
      const auto other = dump(root, jobs, budget);
      CHECK(other.text == one.text);
      CHECK(other.report == one.report);
    }
}

TEST_CASE("a container that ends in the middle keeps what came before") {
  const TemporaryFolder folder;
  const std::string root = folder.path() + "/pages";
  write(root + "/a.bag", bag_of(5).substr(0, bag_of(5).size() - 10));
  write(root + "/b.bag", "BAG\n");
  const auto out = dump(root, 2, 64 << 20);
  CHECK(out.summary.articles() == 4);
  CHECK(out.summary.errors == 1);
  CHECK(out.summary.files == 2);
  CHECK(count(out.report, "container-damaged") == 1);
  CHECK(out.summary.skipped == std::map<Reason, std::uint64_t>{{Reason::kNoArticle, 1}});
}

TEST_CASE("a run that was stopped inside a container reads it again, once") {
  const TemporaryFolder folder;
  const std::string root = folder.path() + "/pages";
  write(root + "/a.bag", bag_of(200));
  auto store = Store::open(folder.path() + "/db");
  REQUIRE(store);
  index(*store, root, 20);
  const auto half = store->article_count();
  CHECK(half > 20);
  CHECK(half < 180);
  const auto rest = index(*store, root);
  CHECK(rest.added == 180);
  CHECK(rest.updated == 0);
  CHECK(store->article_count() == 180);
  CHECK(store->file_record(root + "/a.bag")->articles == 180);
  CHECK(index(*store, root).unchanged == 1);
}

TEST_CASE("a container that shrank or went away leaves no page behind") {
  const TemporaryFolder folder;
  const std::string root = folder.path() + "/pages";
  write(root + "/a.bag", bag_of(50));
  auto store = Store::open(folder.path() + "/db");
  REQUIRE(store);
  index(*store, root);
  write(root + "/a.bag", bag_of(8));
  CHECK(index(*store, root).updated == 8);
  CHECK(store->article_count() == 8);
  write(root + "/a.bag", "BAG\n");
  CHECK(index(*store, root).skipped.at(Reason::kNoArticle) == 1);
  CHECK(store->article_count() == 0);
}
