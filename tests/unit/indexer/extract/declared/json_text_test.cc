// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/json_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace backissue;

namespace {

std::string headline_in(std::string_view script) {
  const auto values = read_json_text(script);
  if (values.empty() || !values[0].is_object()) return "(none)";
  const auto it = values[0].find("headline");
  return it != values[0].end() && it->is_string() ? it->get<std::string>() : "(no headline)";
}

}  // namespace

TEST_CASE("JSON that pages break is read all the same") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {R"({"headline":"Ferry runs"})", "Ferry runs"},
      {"{\"headline\":\"Ferry\nruns\tagain\"}", "Ferry\nruns again"},
      {R"({"headline":"Ferry runs",})", "Ferry runs"},
      {R"({"tags":["a","b",],"headline":"Ferry runs"};)", "Ferry runs"},
      {R"(<!-- {"headline":"Ferry runs"} -->)", "Ferry runs"},
      {"//<![CDATA[\n{\"headline\":\"Ferry runs\"}\n//]]>", "Ferry runs"},
      {"/*<![CDATA[*/{\"headline\":\"Ferry runs\"}/*]]>*/", "Ferry runs"},
      {R"({"headline":"The "old" ferry runs"})", "The \"old\" ferry runs"},
      {R"({"headline":"It\'s running"})", "It\\'s running"},
      {R"({"headline":"Ferry runs","author":{"name":"Ines)", "Ferry runs"},
      {R"({"headline":"Ferry runs"}{"headline":"Bus stops"})", "Ferry runs"},
  };
  for (const auto& [script, expected] : cases) {
    CAPTURE(script);
    CHECK(headline_in(script) == expected);
  }
}

TEST_CASE("what is no JSON at all, or nested past any use, gives nothing") {
  CHECK(read_json_text("").empty());
  CHECK(read_json_text("var a = function () { return 1; }").empty());
  CHECK(read_json_text(std::string(100000, '[')).empty());
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "{\"a\":";
  CHECK(read_json_text(deep).empty());
}

TEST_CASE("an array's items are values of their own") {
  CHECK(read_json_text(R"([{"a":1},{"b":2}])").size() == 2);
}
