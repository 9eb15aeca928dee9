// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/terms.h"

#include <catch2/catch.hpp>
#include <string>

using namespace backissue;

TEST_CASE("a value too long for a term keeps its head and stays apart from others") {
  const std::string head(300, 'k');
  const auto one = capped_term("K", head + "1");
  const auto two = capped_term("K", head + "2");
  CHECK(one.size() == kMaxTermBytes);
  CHECK(one != two);
  CHECK(one.substr(0, 200) == two.substr(0, 200));
  CHECK(capped_term("K", "short") == "Kshort");
  CHECK(capped_term("K", std::string(244, 'x')).size() == 245);
}

TEST_CASE("zero bytes count twice, as the engine stores them") {
  const auto term = capped_term("U", std::string(200, '\0'));
  CHECK(term.size() + 114 <= kMaxTermBytes);
}

TEST_CASE("a capped term ends between code points") {
  std::string value;
  for (int i = 0; i < 100; ++i) value += "\u0645\u4E2D";
  const auto term = capped_term("K", value);
  CHECK(term.size() <= kMaxTermBytes);
  const auto last = static_cast<unsigned char>(value[term.size() - 18]);
  CHECK((last & 0xC0) == 0x80);
}

TEST_CASE("days become terms and sortable moments") {
  CHECK(year_term(987) == "Y0987");
  CHECK(month_term(2024, 3) == "M202403");
  CHECK(day_term({2024, 3, 9}) == "D20240309");
  CHECK(sortable_moment({{2024, 3, 9}, 8 * 3600 + 50 * 60 + 7}) == "20240309085007");
  CHECK(sortable_moment({{2024, 3, 9}}) == "20240309000000");
}

TEST_CASE("a URL's fragment is no part of its term") {
  CHECK(url_term("https://a.example/x#top") == "Uhttps://a.example/x");
  CHECK(url_term("").empty());
}

TEST_CASE("members of one file have their own ids and share the file's term") {
  CHECK(id_term("a", "1") != id_term("a", "2"));
  CHECK(id_term("a", "") != id_term("a", "1"));
  CHECK(id_term("a", "1") == id_term("a", "1"));
  CHECK(file_term("a") != file_term("b"));
}

TEST_CASE("the day of a sortable moment is read back, also from its day alone") {
  const CivilDay day{2025, 9, 18};
  CHECK(day_of_moment(sortable_moment({.day = day, .second_of_day = 3661})) == day);
  CHECK(day_of_moment("20250918") == day);
  CHECK(day_of_moment("") == CivilDay{0, 0, 0});
}
