// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/request_parameters.h"

#include <catch2/catch.hpp>
#include <set>

#include "searcher/query/print.h"

using namespace backissue;

namespace {

constexpr CivilDay kToday{2025, 9, 18};

std::string understood(const Given& given) {
  const auto request = read_request(given, kToday);
  return request ? print_request(*request) : request.error().what;
}

}  // namespace

TEST_CASE("each parameter has a name of its own") {
  std::set<std::string_view> names;
  for (const RequestParameter& row : request_parameters()) CHECK(names.insert(row.name).second);
  CHECK(names.count(kQueryParameter) == 1);
}

TEST_CASE("names and values become a query and its filters") {
  const std::pair<Given, std::string> cases[] = {
      {{{"query", "port"}}, "port"},
      {{{"query", "port"}, {"tag", "a"}, {"tag", "b"}}, "port AND (tag:\"a\" OR tag:\"b\")"},
      {{{"lang", "pt"}, {"tag", "a"}}, "tag:\"a\" AND lang:\"pt\""},
      {{{"from", "2024"}}, "date:2024-01-01.."},
      {{{"to", "2024-02"}, {"from", "2024"}}, "date:2024-01-01..2024-02-29"},
      {{{"on", "2024-02"}}, "date:2024-02-01..2024-02-29"},
      {{{"on", "yesterday"}, {"now", "2024-03-01"}}, "date:2024-02-29"},
      {{{"from", "2024"}, {"on", "7d"}}, "date:2024-01-01.. AND date:2025-09-11"}};
  for (const auto& [given, printed] : cases) {
    CAPTURE(printed);
    CHECK(understood(given) == printed);
  }
}

TEST_CASE("numbers, orders and facets are read into the request") {
  const auto request = read_request({{"query", "port"},
                                     {"sort", "newest"},
                                     {"limit", "3"},
                                     {"offset", "6"},
                                     {"facets", "tag, month,tag"},
                                     {"explain", ""}},
                                    kToday);
  REQUIRE(request);
  CHECK(request->sort == SortOrder::kNewest);
  CHECK(request->limit == 3);
  CHECK(request->offset == 6);
  CHECK(request->facets == std::vector<FacetKind>{FacetKind::kTag, FacetKind::kMonth});
  CHECK(request->explain);
  const auto recent =
      read_request({{"query", "port"}, {"recent", ""}, {"now", "2024-03-01"}}, kToday);
  REQUIRE(recent);
  CHECK(recent->prefer_recent == CivilDay{2024, 3, 1});
}

TEST_CASE("to count is to want no hits, however many were asked for") {
  const auto request = read_request({{"query", "port"}, {"count", ""}, {"limit", "3"}}, kToday);
  REQUIRE(request);
  CHECK(request->count_all);
  CHECK(request->limit == 0);
}

TEST_CASE("what does not fit is refused with a reason") {
  const std::pair<Given, std::string> cases[] = {
      {{}, "nothing to look for"},
      {{{"query", " "}}, "nothing to look for"},
      {{{"quary", "port"}}, "unknown parameter 'quary'"},
      {{{"query", "port"}, {"sort", "newest"}, {"sort", "oldest"}},
       "parameter 'sort' is given twice"},
      {{{"query", "port"}, {"sort", "newst"}}, "unknown value 'newst' of --sort"},
      {{{"query", "port"}, {"facets", "tag,,"}}, "unknown value '' of --facets"},
      {{{"query", "port"}, {"limit", "-1"}}, "'-1' is no value for -n"},
      {{{"query", "port"}, {"limit", "100001"}}, "'100001' is no value for -n"},
      {{{"query", "port"}, {"tag", " "}}, "--tag has an empty value"},
      {{{"query", "port"}, {"from", "2025"}, {"to", "2024"}}, "--to 2024 is before --from 2025"},
      {{{"query", "port"}, {"now", "2025-09"}}, "--now needs one day"},
      {{{"query", "port"}, {"recent", ""}, {"sort", "oldest"}},
       "--recent ranks by relevance, --sort does not"},
      {{{"query", "port"}, {"on", "soon"}}, "--on: 'soon' is no date"},
      {{{"query", "(port"}}, "'(' is opened here and never closed"}};
  for (const auto& [given, what] : cases) {
    CAPTURE(what);
    CHECK(understood(given) == what);
  }
}

TEST_CASE("a request is written as short as it can be read again") {
  const std::pair<Given, Given> cases[] = {
      {{{"query", "port"}, {"sort", "relevance"}, {"limit", "10"}, {"offset", "0"}},
       {{"query", "port"}}},
      {{{"query", "port date:7d"}, {"on", "last-week"}},
       {{"from", "2025-09-08"}, {"to", "2025-09-14"}, {"query", "port date:7d"}}},
      {{{"from", "2024"}, {"on", "last-week"}}, {{"from", "2024-01-01"}, {"on", "2025-W37"}}},
      {{{"from", "0001"}, {"to", "9999"}}, {{"from", "0001-01-01"}}}};
  for (const auto& [given, written] : cases) {
    const auto request = read_request(given, kToday);
    REQUIRE(request);
    CHECK(write_request(*request) == written);
  }
}
