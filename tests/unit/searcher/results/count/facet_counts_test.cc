// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "searcher/results/count/facet_counts.h"
#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

using Counts = std::vector<std::pair<std::string, std::size_t>>;

Counts pairs(const std::vector<FacetCount>& counts) {
  Counts out;
  for (const auto& count : counts) out.emplace_back(count.value, count.count);
  return out;
}

Article tagged(std::vector<std::string> tags, std::optional<CivilDay> day = std::nullopt) {
  Article made = article("Harbour", "A word about the harbour.", day);
  if (day) made.published->second_of_day = 60 * day->day;
  made.tags = std::move(tags);
  made.site = "harbour.example";
  return made;
}

}  // namespace

TEST_CASE("values that differ in case and accents alone are one, shown as first seen") {
  FacetCounts counts(FacetKind::kTag);
  counts.add("Caf\u00E9\x1fPorts", 2);
  counts.add("cafe", 3);
  counts.add("ports\x1fPORTS", 1);
  counts.add("", 9);
  CHECK(pairs(counts.sorted()) == Counts{{"Caf\u00E9", 5}, {"Ports", 3}});
}

TEST_CASE("days count as days, months and years, in order of time") {
  const auto counted = [](FacetKind kind) {
    FacetCounts counts(kind);
    counts.add("20240312081500", 1);
    counts.add("20240312000000", 1);
    counts.add("20240501000000", 1);
    counts.add("20191231000000", 1);
    counts.add("", 4);
    return pairs(counts.sorted());
  };
  CHECK(counted(FacetKind::kYear) == Counts{{"2019", 1}, {"2024", 3}});
  CHECK(counted(FacetKind::kMonth) == Counts{{"2019-12", 1}, {"2024-03", 2}, {"2024-05", 1}});
  CHECK(counted(FacetKind::kDay) ==
        Counts{{"2019-12-31", 1}, {"2024-03-12", 2}, {"2024-05-01", 1}});
}

TEST_CASE("a numbering gives equal strings one number, however many there are") {
  Numbering numbering;
  for (int round = 0; round < 2; ++round)
    for (std::uint32_t i = 0; i < 1000; ++i) CHECK(numbering.number_of(std::to_string(i)) == i);
  CHECK(numbering.number_of("") == 1000);
  CHECK(numbering.number_of(std::string(9, '\0')) == 1001);
  CHECK(numbering.number_of(std::string(8, '\0')) == 1002);
  CHECK(numbering[999] == "999");
}

TEST_CASE("facets count every match, whatever page is shown, and no other article") {
  Article other = tagged({"Ports"});
  other.title = other.body = "Nothing of the kind.";
  const SmallArchive archive({tagged({"Ports", "strike"}, CivilDay{2024, 3, 12}),
                              tagged({"ports"}, CivilDay{2024, 3, 30}), tagged({"strike"}), other});
  SearchRequest request = request_for("harbour");
  request.limit = 1;
  request.facets = {FacetKind::kTag, FacetKind::kMonth, FacetKind::kSource, FacetKind::kAuthor};
  const SearchResult result = archive.find(request);
  REQUIRE(result.facets.size() == 4);
  CHECK(pairs(result.facets[0].counts) == Counts{{"Ports", 2}, {"strike", 2}});
  CHECK(pairs(result.facets[1].counts) == Counts{{"2024-03", 2}});
  CHECK(pairs(result.facets[2].counts) == Counts{{"harbour.example", 3}});
  CHECK(result.facets[3].counts.empty());
  CHECK(result.matches == 3);
  CHECK(result.undated == 1);
}

TEST_CASE("values of every kind are counted") {
  std::vector<Article> articles;
  for (int i = 0; i < 200; ++i) {
    Article made = tagged({i % 2 == 0 ? "Ports" : "ports"}, CivilDay{2024, 1 + i % 3, 1 + i % 28});
    made.site = i % 5 == 0 ? "" : i % 2 == 0 ? "Harbour.example" : "island.example";
    made.language = i % 50 == 0 ? "" : "en";
    made.section = i % 4 == 0 ? "\u00C9conomie" : i % 4 == 1 ? "economie" : "";
    if (i >= 150) made.title = made.body = "Nothing of the kind.";
    if (i == 7) made.published.reset();
    articles.push_back(made);
  }
  const SmallArchive archive(articles);
  SearchRequest request = request_for("harbour");
  request.facets = {FacetKind::kSource, FacetKind::kLanguage, FacetKind::kSection, FacetKind::kYear,
                    FacetKind::kMonth,  FacetKind::kDay,      FacetKind::kTag};
  const SearchResult result = archive.find(request);
  REQUIRE(result.matches == 150);
  CHECK(pairs(result.facets[0].counts) == Counts{{"Harbour.example", 60}, {"island.example", 60}});
  CHECK(pairs(result.facets[1].counts) == Counts{{"en", 147}});
  CHECK(pairs(result.facets[2].counts) == Counts{{"\u00C9conomie", 76}});
  CHECK(pairs(result.facets[3].counts) == Counts{{"2024", 149}});
  CHECK(pairs(result.facets[4].counts) ==
        Counts{{"2024-01", 50}, {"2024-02", 49}, {"2024-03", 50}});
  CHECK(result.facets[5].counts.size() == 84);
  CHECK(pairs(result.facets[6].counts) == Counts{{"Ports", 150}});
}
