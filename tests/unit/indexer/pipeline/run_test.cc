// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/index/write/store.h"
#include "indexer/pipeline/dump_sink.h"
#include "indexer/pipeline/gone_files.h"
#include "indexer/pipeline/known_path.h"
#include "indexer/pipeline/paths.h"
#include "indexer/pipeline/report.h"
#include "indexer/pipeline/run.h"
#include "indexer/pipeline/store_sink.h"
#include "tests/support/temporary_folder.h"

using namespace backissue;

namespace {

std::string page(const std::string& title, int paragraphs = 8) {
  std::string html = "<!doctype html><html lang=en><head><title>" + title +
                     "</title><meta property=og:type content=article></head><body><article><h1>" +
                     title + "</h1>";
  for (int i = 0; i < paragraphs; ++i)
    html += "<p>The " + title + " was heard for the " + std::to_string(i) +
            "th time in the harbour town, where people had gathered since the morning, and nobody "
            "could say when it "
            "would end or who had begun it in the first place.</p>";
  return html + "</article></body></html>";
}

/// Makes folders as needed; every file gets the same old time, so that the stamp tells edits by
/// size alone.
void write(const std::string& path, const std::string& content) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

struct Outcome {
  Summary summary;
  std::string text;  // of a dump
  std::string report;
};

RunOptions with_jobs(std::size_t jobs) {
  RunOptions options;
  options.jobs = jobs;
  return options;
}

Outcome dump(const std::vector<std::string>& roots, std::size_t jobs) {
  Outcome out;
  DumpSink sink([&](std::string_view text) -> Result<void> {
    out.text += text;
    return {};
  });
  RunHooks hooks;
  hooks.on_file = [&](const FileResult& file) { out.report += report_lines(file); };
  REQUIRE(run_pipeline(roots, sink, with_jobs(jobs), hooks, out.summary));
  return out;
}

Outcome index(const std::string& database, const std::vector<std::string>& roots, bool full = false,
              bool prune = false) {
  Outcome out;
  auto store = Store::open(database);
  REQUIRE(store);
  auto known = KnownFiles::load(*store, roots);
  REQUIRE(known);
  StoreSink sink(*store, *known, full);
  RunHooks hooks;
  hooks.on_file = [&](const FileResult& file) { out.report += report_lines(file); };
  REQUIRE(run_pipeline(roots, sink, with_jobs(2), hooks, out.summary));
  REQUIRE(settle_gone_files(*store, *known, roots, prune, out.summary));
  REQUIRE(store->commit());
  return out;
}

std::vector<std::string> paths_of(const std::string& lines) {
  std::vector<std::string> paths;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);)
    paths.push_back(nlohmann::json::parse(line)["path"]);
  return paths;
}

}  // namespace

TEST_CASE("paths are made plain") {
  const std::pair<const char*, const char*> cases[] = {
      {"./x", "x"}, {"x/", "x"},     {"x//y/./z", "x/y/z"}, {".", "."},           {"./", "."},
      {"/", "/"},   {"//a//", "/a"}, {"../x", "../x"},      {"a/../b", "a/../b"}, {".hid", ".hid"}};
  for (const auto& [given, plain] : cases) {
    CAPTURE(given);
    CHECK(plain_path(given) == plain);
  }
}

TEST_CASE("a file has one name, however its folder is given") {
  const TemporaryFolder made;
  const std::string folder = std::filesystem::canonical(made.path()).string();
  std::filesystem::create_directories(folder + "/a/b");
  std::filesystem::create_directory_symlink("a", folder + "/door");
  std::filesystem::create_directory_symlink("nowhere", folder + "/broken");
  const std::pair<std::string, std::string> cases[] = {
      {"a", "/a"},           {"./a/", "/a"},     {folder + "/a", "/a"}, {"a/../a", "/a"},
      {"door", "/a"},        {"door/b", "/a/b"}, {"door/..", ""},       {".", ""},
      {"gone/x", "/gone/x"}, {"door/x", "/a/x"}, {"gone/../a", "/a"},   {"broken/x", "/broken/x"},
      {"a//b/./", "/a/b"}};
  for (const auto& [given, known] : cases) {
    CAPTURE(given);
    CHECK(known_path(given, folder) == folder + known);
  }
  CHECK(known_path(".", folder + "/a") == folder + "/a");
}

TEST_CASE("a path lies under its folders") {
  CHECK(is_under("a/b", "a"));
  CHECK(is_under("a", "a"));
  CHECK_FALSE(is_under("ab", "a"));
  CHECK(is_under("a", "."));
  CHECK_FALSE(is_under("/a", "."));
  CHECK(is_under("/a", "/"));
  CHECK(overlap({"a", "b", "a/c"}));
  CHECK(overlap({"a", "."}));
  CHECK_FALSE(overlap({"a", "ab", "/a"}));
}

TEST_CASE("a dump prints the articles in walk order whatever the number of threads") {
  const TemporaryFolder folder;
  for (int i = 0; i < 40; ++i)
    write(folder.path() + "/d" + std::to_string(i % 7) + "/p" + std::to_string(i) + ".html",
          page("story " + std::to_string(i), 5 + i % 11 * 20));
  const auto one = dump({folder.path()}, 1);
  const auto four = dump({folder.path()}, 4);
  CHECK(one.text == four.text);
  CHECK(paths_of(one.text).size() == 40);
  const auto paths = paths_of(one.text);
  CHECK(std::is_sorted(paths.begin(), paths.end()));
  CHECK(one.summary.articles() == 40);
}

TEST_CASE("a file given twice is read once") {
  const TemporaryFolder folder;
  write(folder.path() + "/a/one.html", page("one"));
  write(folder.path() + "/a/b/two.html", page("two"));
  const auto out =
      dump({folder.path() + "/a", folder.path() + "/a/b", folder.path() + "/a/one.html"}, 2);
  CHECK(out.summary.files == 2);
  CHECK(paths_of(out.text).size() == 2);
}

TEST_CASE("a page without an article is counted and reported, and the run goes on") {
  const TemporaryFolder folder;
  write(folder.path() + "/a.html", "");
  write(folder.path() + "/b.html", page("quiet concert"));
  const auto out = dump({folder.path()}, 1);
  CHECK(out.summary.files == 2);
  CHECK(out.summary.articles() == 1);
  CHECK(out.summary.skipped.at(Reason::kEmpty) == 1);
  const auto line = nlohmann::json::parse(out.report);
  CHECK(line["path"] == folder.path() + "/a.html");
  CHECK(line["reason"] == "empty");
  CHECK(line.contains("sentence"));
}

TEST_CASE("an output that fails ends the run") {
  const TemporaryFolder folder;
  for (int i = 0; i < 5; ++i)
    write(folder.path() + "/" + std::to_string(i) + ".html", page("story"));
  int calls = 0;
  DumpSink sink([&](std::string_view) -> Result<void> {
    ++calls;
    return tl::unexpected(Error{ErrorCode::kOutput, "full", ""});
  });
  Summary summary;
  const auto outcome = run_pipeline({folder.path()}, sink, with_jobs(2), {}, summary);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().what == "full");
  CHECK(calls == 1);
}

TEST_CASE("a run that is stopped ends early without an error") {
  const TemporaryFolder folder;
  for (int i = 0; i < 100; ++i)
    write(folder.path() + "/" + std::to_string(i) + ".html", page("story"));
  std::atomic<bool> stop = false;
  RunHooks hooks;
  hooks.stop = &stop;
  hooks.on_file = [&](const FileResult&) { stop = true; };
  DumpSink sink([](std::string_view) -> Result<void> { return {}; });
  Summary summary;
  REQUIRE(run_pipeline({folder.path()}, sink, with_jobs(1), hooks, summary));
  CHECK(summary.files >= 1);
  CHECK(summary.files < 100);
}

TEST_CASE("a second run reads what has changed and nothing else") {
  const TemporaryFolder folder;
  const std::string pages = folder.path() + "/pages";
  const std::string database = folder.path() + "/db";
  write(pages + "/a.html", page("first"));
  write(pages + "/b.html", page("second"));
  write(pages + "/c.html", "");
  const auto first = index(database, {pages});
  CHECK(first.summary.added == 2);
  CHECK(first.summary.skipped.at(Reason::kEmpty) == 1);

  const auto second = index(database, {pages});
  CHECK(second.summary.files == 3);
  CHECK(second.summary.unchanged == 3);
  CHECK(second.summary.articles() == 0);
  CHECK(second.summary.bytes == 0);
  CHECK(paths_of(second.report) == std::vector<std::string>{pages + "/c.html"});

  write(pages + "/b.html", page("second, mended"));
  write(pages + "/d.html", page("fourth"));
  const auto third = index(database, {pages});
  CHECK(third.summary.added == 1);
  CHECK(third.summary.updated == 1);
  CHECK(third.summary.unchanged == 2);
  CHECK(Store::open(database)->article_count() == 3);

  const auto full = index(database, {pages}, true);
  CHECK(full.summary.updated == 3);
  CHECK(full.summary.unchanged == 0);
  CHECK(Store::open(database)->article_count() == 3);
}

TEST_CASE("articles of files that are gone stay until they are pruned") {
  const TemporaryFolder folder;
  const std::string pages = folder.path() + "/pages";
  const std::string database = folder.path() + "/db";
  write(pages + "/a/one.html", page("one"));
  write(pages + "/a/two.html", page("two"));
  write(pages + "/b/three.html", page("three"));
  index(database, {pages});
  std::filesystem::remove_all(pages + "/a");

  CHECK(index(database, {pages + "/b"}, false, true).summary.removed == 0);  // not asked about a
  const auto kept = index(database, {pages});
  CHECK(kept.summary.gone == 2);
  CHECK(kept.summary.removed == 0);
  CHECK(Store::open(database)->article_count() == 3);
  const auto pruned = index(database, {pages}, false, true);
  CHECK(pruned.summary.removed == 2);
  CHECK(Store::open(database)->article_count() == 1);
  CHECK(index(database, {pages}).summary.gone == 0);
}

TEST_CASE("what is below a given path that is not there is not pruned") {
  const TemporaryFolder folder;
  const std::string pages = folder.path() + "/pages";
  const std::string database = folder.path() + "/db";
  write(pages + "/here/one.html", page("one"));
  write(pages + "/disk/two.html", page("two"));
  index(database, {pages});
  std::filesystem::remove_all(pages + "/disk");
  std::filesystem::remove(pages + "/here/one.html");

  auto store = Store::open(database);
  REQUIRE(store);
  const auto known = KnownFiles::load(*store, {pages});
  REQUIRE(known);
  Summary summary;
  REQUIRE(settle_gone_files(*store, *known, {pages}, true, summary, {pages + "/disk"}));
  CHECK(summary.removed == 1);
  CHECK(summary.gone == 1);
  CHECK(store->file_record(pages + "/disk/two.html"));
}

TEST_CASE("what is to be forgotten goes, on the disk or not, and nothing beside it") {
  const TemporaryFolder folder;
  const std::string pages = folder.path() + "/pages";
  const std::string database = folder.path() + "/db";
  write(pages + "/old/one.html", page("one"));
  write(pages + "/old/gone.html", page("gone"));
  write(pages + "/old/empty.html", "");
  write(pages + "/older/two.html", page("two"));
  index(database, {pages});
  std::filesystem::remove(pages + "/old/gone.html");

  auto store = Store::open(database);
  REQUIRE(store);
  Summary summary;
  REQUIRE(forget_files(*store, pages + "/old", summary));
  REQUIRE(forget_files(*store, pages + "/never", summary));
  CHECK(summary.removed == 2);
  REQUIRE(summary.forgotten.size() == 2);
  CHECK(summary.forgotten[0].files == 3);
  CHECK(summary.forgotten[0].articles == 2);
  CHECK(summary.forgotten[1].files == 0);
  CHECK(store->article_count() == 1);
}

TEST_CASE("documents of other kinds are reported, and read where they are given") {
  const TemporaryFolder folder;
  write(folder.path() + "/table.csv", page("table"));
  write(folder.path() + "/b.png", "x");
  const auto below = dump({folder.path()}, 1);
  CHECK(below.summary.skipped.at(Reason::kNotAPage) == 1);
  CHECK(below.summary.passed_over == 1);
  CHECK(below.summary.bytes == 0);
  CHECK(paths_of(below.report) == std::vector<std::string>{folder.path() + "/table.csv"});
  CHECK(dump({folder.path(), folder.path() + "/table.csv"}, 1).summary.articles() == 1);
}

TEST_CASE("files that were moved are not read again") {
  const TemporaryFolder folder;
  const std::string pages = folder.path() + "/pages";
  const std::string database = folder.path() + "/db";
  write(pages + "/old/one.html", page("one"));
  write(pages + "/old/empty.html", "");
  write(pages + "/stays.html", page("stays"));
  write(pages + "/plain.html", page("plain"));
  index(database, {pages});
  std::filesystem::rename(pages + "/old", pages + "/new");
  std::filesystem::create_hard_link(pages + "/stays.html", pages + "/twin.html");
  std::filesystem::rename(pages + "/plain.html", pages + "/plain.txt");

  const auto moved = index(database, {pages}, false, true);
  CHECK(moved.summary.unchanged == 1);
  CHECK(moved.summary.moved == 2);
  CHECK(moved.summary.added == 2);    // a second name is a second file; another kind is read anew
  CHECK(moved.summary.removed == 1);  // what plain.html gave
  CHECK(paths_of(moved.report) == std::vector<std::string>{pages + "/new/empty.html"});
  const auto again = index(database, {pages});
  CHECK(again.summary.unchanged == again.summary.files);
  CHECK(again.summary.gone == 0);

  std::filesystem::rename(pages, folder.path() + "/elsewhere");  // two names of one file among them
  std::filesystem::create_directory(pages);
  std::filesystem::rename(folder.path() + "/elsewhere", pages + "/archive");
  const auto all = index(database, {pages}, false, true);
  CHECK(all.summary.moved == all.summary.files);
  CHECK(all.summary.removed == 0);

  const auto full = index(database, {pages}, true);  // finds each by its path
  CHECK(full.summary.updated == 4);
  CHECK(Store::open(database)->article_count() == 4);
}

TEST_CASE("a page that became something else loses its article") {
  const TemporaryFolder folder;
  const std::string database = folder.path() + "/db";
  const std::string pages = folder.path() + "/pages";
  write(pages + "/a.html", page("one"));
  index(database, {pages});
  write(pages + "/a.html", "  ");
  index(database, {pages});
  CHECK(Store::open(database)->article_count() == 0);
}

TEST_CASE("the summary as JSON has the keys that scripts rely on") {
  Summary summary;
  summary.files = 7;
  summary.added = 2;
  summary.updated = 1;
  summary.unchanged = 3;
  summary.moved = 5;
  summary.passed_over = 6;
  summary.removed = 4;
  summary.errors = 1;
  summary.bytes = 99;
  summary.skipped = {{Reason::kListPage, 1}};
  SummaryContext context;
  context.seconds = 0.5;
  CHECK(
      to_json(summary, context) ==
      R"({"files":7,"articles":3,"added":2,"updated":1,"unchanged":3,"moved":5,"removed":4,"passed_over":6,"skipped":{"list-page":1},"errors":1,"bytes":99,"seconds":0.5})");
}

TEST_CASE("the summary for people says what happened and nothing that did not") {
  Summary summary;
  summary.files = 12431;
  summary.added = 11840;
  summary.updated = 262;
  summary.skipped = {{Reason::kListPage, 190},
                     {Reason::kPaywallStub, 88},
                     {Reason::kEmpty, 43},
                     {Reason::kNoArticle, 1}};
  summary.published = 11990;
  summary.only_saved = 97;
  summary.undated = 15;
  summary.languages = {{"en", 7210}, {"de", 3004}, {"", 5}};
  SummaryContext context;
  context.seconds = 41;
  context.database = "db";
  context.in_database = 96410;
  context.database_bytes = 1'900'000'000;
  const std::string gap = "\u202F";
  CHECK(to_text(summary, context) ==
        "12" + gap + "431 files in 41 s: 12" + gap + "102 articles (11" + gap +
            "840 new, 262 updated)\n" +
            "  322 without an article: 190 list-page, 88 paywall-stub, 43 empty, 1 more   "
            "(--report FILE names them)\n" +
            "  dates: 11" + gap +
            "990 published, 97 only saved, 15 undated \u00B7 languages: en 7" + gap + "210, de 3" +
            gap + "004, unknown 5\n" + "  database db: 96" + gap + "410 articles, 1.9 GB\n");
  Summary nothing;
  nothing.files = nothing.unchanged = 1;
  CHECK(to_text(nothing, {}) == "1 file in 0.00 s: nothing new, 1 file unchanged\n");
  nothing.files = 4;
  nothing.moved = 3;
  nothing.passed_over = 12;
  CHECK(to_text(nothing, {}) ==
        "4 files in 0.00 s: nothing new, 1 file unchanged, 3 files moved\n"
        "  12 passed over: images, media, fonts, style sheets, scripts, programs\n");
  Summary forgetful;
  forgetful.removed = 5;
  forgetful.forgotten = {{"/old", 2, 5}};
  SummaryContext reads_nothing;
  reads_nothing.read_files = false;
  CHECK(to_text(forgetful, reads_nothing) == "  forgotten: 5 articles of 2 files below /old\n");
}
