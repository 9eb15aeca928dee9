// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/summary.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

FileResult file_of(std::vector<ArticleFacts> facts, std::vector<Refusal> refusals = {}) {
  FileResult file;
  file.entry.stamp.bytes = 100;
  file.facts = std::move(facts);
  file.refusals = std::move(refusals);
  return file;
}

const ArticleFacts kPublished = {true, true, "en"};
const ArticleFacts kSaved = {false, true, "de"};
const ArticleFacts kUndated = {false, false, ""};

std::string line_with(const std::string& text, std::string_view part) {
  const auto at = text.find(part);
  if (at == std::string::npos) return {};
  const auto begin = text.rfind('\n', at);
  const std::size_t first = begin == std::string::npos ? 0 : begin + 1;
  return text.substr(first, text.find('\n', at) - first);
}

SummaryContext after(double seconds) {
  SummaryContext context;
  context.seconds = seconds;
  return context;
}

}  // namespace

TEST_CASE("each file is counted once and each article by its date and language") {
  Summary summary;
  summary.count(file_of({kPublished, kSaved}));
  FileResult known = file_of({kUndated});
  known.was_known = true;
  summary.count(known);
  FileResult same;
  same.is_unchanged = true;
  same.entry.stamp.bytes = 1000;  // not read
  summary.count(same);
  same.moved_from = "elsewhere";
  summary.count(same);
  summary.count(file_of({}, {{"", Reason::kListPage}}));
  summary.count(file_of({}, {{"", Reason::kUnreadable}}));

  CHECK(summary.files == 6);
  CHECK(summary.added == 2);
  CHECK(summary.updated == 1);
  CHECK(summary.articles() == 3);
  CHECK(summary.unchanged == 1);
  CHECK(summary.moved == 1);
  CHECK(summary.errors == 1);
  CHECK(summary.bytes == 400);
  CHECK(summary.published == 1);
  CHECK(summary.only_saved == 1);
  CHECK(summary.undated == 1);
  CHECK(summary.languages == std::map<std::string, std::uint64_t>{{"", 1}, {"de", 1}, {"en", 1}});
  CHECK(summary.skipped ==
        std::map<Reason, std::uint64_t>{{Reason::kUnreadable, 1}, {Reason::kListPage, 1}});
}

TEST_CASE("a file of many pages is one file, without an article only if none of them has one") {
  Summary summary;
  FileResult first = file_of({kPublished});
  first.is_last = false;
  summary.count(first);
  FileResult last = file_of({}, {{"2", Reason::kListPage}});
  last.before.articles = 1;
  summary.count(last);
  CHECK(summary.files == 1);
  CHECK(summary.bytes == 100);
  CHECK(summary.skipped.empty());

  FileResult empty = file_of({}, {{"1", Reason::kErrorPage}});
  empty.is_last = false;
  summary.count(empty);
  FileResult end = file_of({});
  end.before.refused = Reason::kErrorPage;
  summary.count(end);
  CHECK(summary.files == 2);
  CHECK(summary.skipped == std::map<Reason, std::uint64_t>{{Reason::kErrorPage, 1}});
}

TEST_CASE("the summary of a run for programs is one object") {
  Summary summary;
  summary.count(file_of({kPublished}));
  summary.count(file_of({}, {{"", Reason::kListPage}}));
  CHECK(to_json(summary, after(0.5)) ==
        R"({"files":2,"articles":1,"added":1,"updated":0,"unchanged":0,"moved":0,"removed":0,)"
        R"("passed_over":0,"skipped":{"list-page":1},"errors":0,"bytes":200,"seconds":0.5})");
}

TEST_CASE("the summary for people says what there is to say and no more") {
  Summary summary;
  const std::string nothing = to_text(summary, after(1));
  CHECK(nothing == "0 files in 1.00 s: nothing new\n");

  summary.count(file_of({kPublished, kUndated}));
  for (const Reason reason : {Reason::kListPage, Reason::kListPage, Reason::kEmpty,
                              Reason::kErrorPage, Reason::kNotText, Reason::kSymlink})
    summary.count(file_of({}, {{"", reason}}));
  summary.unchanged = 1;
  summary.moved = 2;
  summary.passed_over = 9;
  summary.gone = 1;
  const std::string text = to_text(summary, {.seconds = 90,
                                             .interrupted = true,
                                             .database = "/db",
                                             .in_database = 1,
                                             .database_bytes = 10,
                                             .reported = false});
  CHECK(line_with(text, "files in") ==
        "7 files in 90 s: 2 articles (2 new, 0 updated), 1 file unchanged, 2 files moved");
  CHECK(line_with(text, "without an article") ==
        "  6 without an article: 2 list-page, 1 symlink, 1 not-text, 2 more   (--report FILE names "
        "them)");
  CHECK(line_with(text, "passed over").starts_with("  9 passed over: images, "));
  CHECK(line_with(text, "dates:") ==
        "  dates: 1 published, 0 only saved, 1 undated \u00B7 languages: unknown 1, en 1");
  CHECK(line_with(text, "gone") ==
        "  1 file is gone; what was indexed of them is kept (--prune drops it)");
  CHECK(line_with(text, "database").starts_with("  database /db: 1 article, "));
  CHECK(line_with(text, "interrupted") ==
        "  interrupted: what was read is kept, run again to go on");

  summary.removed = 3;
  summary.forgotten = {{"/old", 1, 2}};
  SummaryContext reported;
  reported.reported = true;
  const std::string dropped = to_text(summary, reported);
  CHECK(line_with(dropped, "removed") == "  1 article of files that are gone removed");
  CHECK(line_with(dropped, "forgotten") == "  forgotten: 2 articles of 1 file below /old");
  CHECK(to_text(summary, reported).find("(see the report)") != std::string::npos);
}
