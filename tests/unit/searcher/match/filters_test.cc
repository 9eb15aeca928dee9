// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filters.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/index/schema/terms.h"
#include "tests/support/articles.h"
#include "tests/support/memory_archive.h"

using namespace backissue;

namespace {

Article dated(CivilDay day) {
  return article("", "word", day);
}

std::vector<Article> papers() {
  std::vector<Article> made = {dated({2023, 1, 1}),   dated({2023, 12, 31}), dated({2024, 2, 29}),
                               dated({2024, 3, 1}),   dated({2024, 3, 31}),  dated({2025, 7, 4}),
                               article("", "undated")};
  made[0].tags = {"Labour unions"};
  made[0].site = "harbour.example";
  made[1].publisher = "The Harbour Daily";
  made[2].language = "pt";
  made[3].section = "World";
  made[4].saved = Timestamp{.day = {2024, 4, 2}, .second_of_day = 24 * 60 * 60 - 1};
  made[5].modified = Timestamp{.day = {2025, 7, 5}};
  return made;
}

const MemoryArchive& archive() {
  static const MemoryArchive made(papers());
  return made;
}

std::set<std::string> terms_of(const Xapian::Query& query) {
  return {query.get_terms_begin(), query.get_terms_end()};
}

}  // namespace

TEST_CASE("a value matches whatever its case, accents and spaces") {
  struct Case {
    Field field;
    std::string_view value;
    std::string_view expected;
  };
  const Case cases[] = {{Field::kTag, "labour  UNIONS", "1"},
                        {Field::kTag, "labour", ""},
                        {Field::kSource, "harbour.example", "1"},
                        {Field::kSource, "WWW.harbour.example", "1"},
                        {Field::kSource, "the harbour daily", "2"},
                        {Field::kSource, "www.", ""},
                        {Field::kLanguage, "pt-BR", "3"},
                        {Field::kSection, "w\u00F6rld", "4"},
                        {Field::kHas, "tag", "1"},
                        {Field::kHas, "date", "123456"},
                        {Field::kIs, "undated", "7"},
                        {Field::kIs, "dated", "123456"},
                        {Field::kTag, "!?", ""},
                        {Field::kTag, "", ""}};
  for (const auto& [field, value, expected] : cases) {
    CAPTURE(value);
    CHECK(archive().matches(value_query(field, value)) == expected);
  }
}

TEST_CASE("a span of days takes in both its ends") {
  struct Case {
    CivilDay first;
    CivilDay last;
    std::string_view expected;
  };
  const Case cases[] = {
      {{2023, 1, 1}, {2023, 12, 31}, "12"},  {{2024, 2, 29}, {2024, 3, 1}, "34"},
      {{2024, 3, 2}, {2024, 3, 30}, ""},     {{2024, 3, 31}, {2024, 3, 31}, "5"},
      {{2023, 1, 2}, {2025, 7, 4}, "23456"}, {{1, 1, 1}, {9999, 12, 31}, "123456"},
      {{2026, 1, 1}, {9999, 12, 31}, ""}};
  for (const auto& [first, last, expected] : cases) {
    CAPTURE(to_iso8601(first), to_iso8601(last));
    CHECK(archive().matches(dates_query(first, last, archive().database())) == expected);
  }
}

TEST_CASE("a span is covered by as few years, months and days as can be") {
  const auto covered = [](CivilDay first, CivilDay last) {
    return terms_of(dates_query(first, last, archive().database()));
  };
  CHECK(covered({2024, 1, 1}, {2024, 12, 31}) == std::set<std::string>{year_term(2024)});
  CHECK(covered({2024, 2, 1}, {2024, 3, 2}) ==
        std::set<std::string>{month_term(2024, 2), day_term({2024, 3, 1}), day_term({2024, 3, 2})});
  CHECK(covered({1, 1, 1}, {2023, 1, 31}) == std::set<std::string>{month_term(2023, 1)});
}

TEST_CASE("days of saving and of change are asked by themselves") {
  CHECK(archive().matches(moments_query(Field::kSaved, {2024, 4, 2}, {2024, 4, 2})) == "5");
  CHECK(archive().matches(moments_query(Field::kSaved, {2024, 4, 3}, {2024, 4, 9})) == "");
  CHECK(archive().matches(moments_query(Field::kModified, {2025, 1, 1}, {2025, 12, 31})) == "6");
  CHECK(archive().matches(moments_query(Field::kModified, {2024, 4, 2}, {2024, 4, 2})) == "");
}
