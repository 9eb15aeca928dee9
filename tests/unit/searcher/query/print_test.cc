// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "searcher/query/parser.h"
#include "searcher/query/print.h"

using namespace backissue;

TEST_CASE("a printed query reads as the same tree") {
  constexpr CivilDay kToday{2025, 9, 18};
  for (const char* query :
       {"port strike", "a AND (b OR c) -d", "text:AND text:-x text:a:b",
        "=word \"word\" \"two words\"", "wor* text:te?t", "headline:(a NEAR/3 (b OR c*ed))",
        "tag:c++ -(a b)", "+a +(b c) NOT d", "+(NOT a) b", "NOT NOT a",
        "date:2024 after:2024 before:2024", "date:0001-01-01..9999-12-31", "U.S. AT&T --x C++",
        "(a b) (c d)", "headline:=AND body:x*yz*", "北京 港口* 「罢工 开始」"}) {
    CAPTURE(query);
    const auto tree = parse_query(query, kToday);
    REQUIRE(tree);
    CAPTURE(print_query(*tree));
    const auto again = parse_query(print_query(*tree), kToday);
    REQUIRE(again);
    CHECK(same_tree(*tree, *again));
  }
}

TEST_CASE("a value from outside a query prints as one that can be read") {
  QueryNode value;
  value.kind = NodeKind::kValue;
  value.field = Field::kTag;
  value.text = "the \"port\" strike";
  CHECK(print_query(value) == "tag:\"the  port  strike\"");
}
