// SPDX-License-Identifier: GPL-3.0-or-later
// read(write(r)) is r again, for the requests that random parameters give.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "searcher/query/ast.h"
#include "searcher/query/request_parameters.h"
#include "tests/support/random.h"

using namespace backissue;

namespace {

constexpr CivilDay kToday{2025, 9, 18};

std::string value_for(Random& random, std::string_view name) {
  if (name == "sort") return pick(random, {"relevance", "newest", "oldest"});
  if (name == "limit" || name == "offset") return std::to_string(random() % 200);
  if (name == "facets") return pick(random, {"tag", "year,month,day", "source, language"});
  if (name == "now") return pick(random, {"2024-02-29", "yesterday", "2y"});
  if (name == "from" || name == "to" || name == "on")
    return pick(random, {"2024", "2023-12", "2024-W01", "2024-03-18", "today", "3w", "last-month",
                         "this-week", "0001", "9999", "9999-12-31", "last-year"});
  if (name == kQueryParameter)
    return pick(random, {"", "port strike", "port -tag:x date:7d", "\"a phrase\"~ OR b*",
                         "saved:last-week (a NEAR/3 b)", "北京 港口"});
  return pick(random, {"a", " artificial  intelligence ", "Ünïon", "a,b", "北京", "x:y"});
}

/// About every third parameter, those that may be repeated up to three times.
Given any_given(Random& random) {
  Given given;
  for (const RequestParameter& row : request_parameters()) {
    if (random() % 3 != 0) continue;
    const std::size_t times = row.is_repeatable ? 1 + random() % 3 : 1;
    for (std::size_t i = 0; i < times; ++i)
      given.emplace_back(row.name, value_for(random, row.name));
  }
  std::stable_sort(given.begin(), given.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return given;
}

bool same_filters(const SearchRequest& a, const SearchRequest& b) {
  return std::equal(a.filters.begin(), a.filters.end(), b.filters.begin(), b.filters.end(),
                    same_tree);
}

std::string shown(const Given& given) {
  std::string out;
  for (const auto& [name, value] : given) out += name + "=" + value + " ";
  return out;
}

}  // namespace

TEST_CASE("a request that is written reads as the same request") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  int read = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Given given = any_given(random);
    const auto request = read_request(given, kToday);
    if (!request) continue;
    ++read;
    const Given written = write_request(*request);
    const auto again = read_request(written, kToday);
    INFO(shown(given));
    INFO(shown(written));
    REQUIRE(again);
    CHECK(again->text == request->text);
    CHECK(same_tree(again->query, request->query));
    CHECK(same_filters(*again, *request));
    CHECK(again->sort == request->sort);
    CHECK(again->now == request->now);
    CHECK(again->prefer_recent == request->prefer_recent);
    CHECK(again->offset == request->offset);
    CHECK(again->limit == request->limit);
    CHECK(again->facets == request->facets);
    CHECK(again->count_all == request->count_all);
    CHECK(again->explain == request->explain);
    CHECK(write_request(*again) == written);
  }
  CHECK(read > 2'000);
}
