// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.h"
#include "searcher/query/date_words.h"
#include "searcher/query/print.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

namespace {

constexpr CivilDay kToday{2025, 9, 18};

/// What was read, with every bracket.
std::string read(std::string_view query) {
  const auto tree = parse_query(query, kToday);
  return tree ? print_query(*tree) : "! " + tree.error().what;
}

}  // namespace

TEST_CASE("operators bind in the order NEAR, NOT, AND, OR, side by side") {
  const std::pair<const char*, const char*> cases[] = {
      {"a b OR c d", "a (b OR c) d"},
      {"a OR b AND c", "a OR (b AND c)"},
      {"NOT a AND b", "(NOT a) AND b"},
      {"NOT a NEAR/5 b", "NOT (a NEAR/5 b)"},
      {"a AND b AND c", "a AND b AND c"},
      {"(a AND b) AND c", "(a AND b) AND c"},
      {"a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
      {"a -b +c", "a NOT b +c"},
      {"-a", "NOT a"},
      {"+a", "+a"},
      {"((a))", "a"},
      {"", ""},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(read(query) == expected);
  }
}

TEST_CASE("a field holds for a word, a phrase or a whole group") {
  const std::pair<const char*, const char*> cases[] = {
      {"title:port", "headline:port"},
      {"headline:(a OR \"b c\")", "headline:a OR headline:\"b c\""},
      {"tag:\"artificial intelligence\"", "tag:\"artificial intelligence\""},
      {"tag:(x OR y) port", "(tag:\"x\" OR tag:\"y\") port"},
      {"-tag:x port", "NOT tag:\"x\" port"},
      {"text:AND", "text:AND"},
      {"any:port", "port"},
      {"body:(a headline:b)", "body:a headline:b"},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(read(query) == expected);
  }
}

TEST_CASE("dates become spans of whole days") {
  const std::pair<const char*, const char*> cases[] = {
      {"date:2024", "date:2024-01-01..2024-12-31"},
      {"date:2024-02", "date:2024-02-01..2024-02-29"},
      {"date:2025-09..2025-10", "date:2025-09-01..2025-10-31"},
      {"date:2024-02-03..", "date:2024-02-03.."},
      {"date:..2024", "date:..2024-12-31"},
      {"before:2024-03", "date:..2024-02-29"},
      {"saved:2025-09", "saved:2025-09-01..2025-09-30"},
      {"saved:7d..", "saved:2025-09-11.."},
      {"modified:2024-W10", "modified:2024-03-04..2024-03-10"},
      {"updated:today", "modified:2025-09-18"},
      {"published:2024", "date:2024-01-01..2024-12-31"},
      {"after:2024-03", "date:2024-04-01.."},
      {"date:today", "date:2025-09-18"},
      {"date:yesterday", "date:2025-09-17"},
      {"date:7d..", "date:2025-09-11.."},
      {"date:6m", "date:2025-03-18"},
      {"date:2y", "date:2023-09-18"},
      {"date:3w", "date:2025-08-28"},
      {"date:last-week", "date:2025-09-08..2025-09-14"},
      {"date:\"last month\"", "date:2025-08-01..2025-08-31"},
      {"date:this-year", "date:2025-01-01..2025-12-31"},
      {"date:2024-W10", "date:2024-03-04..2024-03-10"},
      {"date:(2023 OR 2025)", "date:2023-01-01..2023-12-31 OR date:2025-01-01..2025-12-31"},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(read(query) == expected);
  }
}

TEST_CASE("a query that is no query is refused where it goes wrong, with advice") {
  struct Case {
    const char* query;
    std::size_t at;
    const char* says;
  };
  const Case cases[] = {
      {"a AND", 2, "nothing after"},
      {"OR a", 0, "nothing before"},
      {"a (b NOT) c", 5, "nothing after"},
      {"é (a b", 2, "never closed"},
      {"a b)", 3, "never opened"},
      {"a ()", 2, "no word"},
      {"a AND AND b", 6, "nothing before"},
      {"+a OR b", 0, "side by side"},
      {"a OR +b", 5, "'+'"},
      {"date:tomorow", 5, "'tomorow' is no date"},
      {"date:yesteday", 5, "'yesteday' is no date"},
      {"date:2024-02-30", 5, "no date"},
      {"date:2025..2024", 5, "ends before it begins"},
      {"date:..", 0, "no value"},
      {"before:2024..2025", 7, "no date"},
      {"before:0001", 7, "no day"},
      {"tag:(wor* OR x)", 5, "whole"},
      {"has:autor", 4, "nothing that has"},
      {"is:old", 3, "nothing that is"},
      {"saved:soon", 6, "no date"},
      {"\"a b\"~5", 5, "distance"},
      {"a NEAR/5 tag:x", 13, "words of one field"},
      {"a NEAR/5 (b AND c)", 10, "words of one field"},
      {"a NEAR/5 b NEAR/3 c", 11, "one distance"},
      {"headline:a NEAR b", 16, "words of one field"},
  };
  for (const auto& [query, at, says] : cases) {
    CAPTURE(query);
    const auto tree = parse_query(query, kToday);
    REQUIRE_FALSE(tree);
    CAPTURE(tree.error().what);
    CHECK(tree.error().code == ErrorCode::kQuery);
    CHECK(tree.error().at == at);
    CHECK(tree.error().what.find(says) != std::string::npos);
    CHECK_FALSE(tree.error().mend.empty());
  }
}

TEST_CASE("what is known of an article is asked by name, in the singular or plural") {
  CHECK(read("has:Tags -has:author is:undated") == "has:\"tag\" NOT has:\"author\" is:\"undated\"");
  CHECK(parse_query("has:autor", kToday).error().mend.starts_with("did you mean 'author'?"));
}

TEST_CASE("an ambiguous date is refused with both readings") {
  CHECK(parse_date_word("03/04/24", kToday).error().mend == "write 2024-04-03 or 2024-03-04");
  CHECK(parse_date_word("31/12/1999", kToday).error().mend == "write 1999-12-31");
  CHECK(parse_date_word("03.04.63", kToday).error().mend == "write 1963-04-03 or 1963-03-04");
}

TEST_CASE("nesting beyond reason is an error, not a crash") {
  for (const std::string& piece :
       {std::string("("), std::string("NOT "), std::string("NOT ("), std::string("headline:(")}) {
    std::string query;
    while (query.size() + piece.size() < 32'000) query += piece;
    query += 'a';
    CAPTURE(piece);
    const auto tree = parse_query(query, kToday);
    REQUIRE_FALSE(tree);
    CHECK(tree.error().what.find("deep") != std::string::npos);
  }
  CHECK(parse_query(std::string(90, '(') + "a" + std::string(90, ')'), kToday));
}
