// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/reach/reach_of.h"

#include <catch2/catch.hpp>

#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

Article paper(std::string path, std::string body, std::optional<CivilDay> day = std::nullopt) {
  Article made = article("", std::move(body), day);
  made.path = std::move(path);
  return made;
}

struct TwoPapers {
  SmallArchive first{{paper("a.html", "A strike in port.", CivilDay{2024, 3, 12}),
                      paper("b.html", "A strike at sea.", CivilDay{2023, 1, 9}),
                      paper("c.html", "A quiet port.")}};
  SmallArchive second{{paper("d.html", "One more strike.", CivilDay{2024, 5, 2})}};

  /// Parts that are not here take the engine's way, as those of a server do.
  Archive open(bool first_is_here, bool second_is_here) const {
    return Archive({{Xapian::Database(first.folder()), first.folder(), first_is_here},
                    {Xapian::Database(second.folder()), second.folder(), second_is_here}});
  }
};

Matching matching_of(const Archive& archive, const Vocabulary& vocabulary, const Reach& reach,
                     const std::string& query) {
  auto matching = compile_matching(request_for(query), archive.all(), vocabulary, reach.lists());
  REQUIRE(matching);
  return std::move(*matching);
}

constexpr std::pair<bool, bool> kPlaces[] = {
    {true, true}, {true, false}, {false, true}, {false, false}};

}  // namespace

TEST_CASE("only an archive that is here whole takes code of ours into the match") {
  const TwoPapers papers;
  for (const auto& [first, second] : kPlaces) {
    CAPTURE(first, second);
    const Archive archive = papers.open(first, second);
    const auto reach = reach_of(archive);
    CHECK(archive.is_here() == (first && second));
    CHECK((reach->lists() != nullptr) == (first && second));
    CHECK((reach->dictionary() != nullptr) == (first && second));
  }
}

TEST_CASE("wherever the parts are, counts, order and terms are the same") {
  const TwoPapers papers;
  for (const auto& [first, second] : kPlaces) {
    CAPTURE(first, second);
    const Archive archive = papers.open(first, second);
    const Vocabulary vocabulary(archive.all(), archive.databases());
    const auto reach = reach_of(archive);
    const Matching matching = matching_of(archive, vocabulary, *reach, "strike");
    CHECK(reach->count(matching.query) == 3);
    const auto matches = reach->find(matching);
    CHECK(matches->count_with("port") == 1);
    const Ordered oldest = matches->in_order(SortOrder::kOldest, 0, 10);
    REQUIRE(oldest.matches.size() == 3);
    const auto has = matches->terms_of(oldest.matches.front());
    CHECK(has("strike"));
    CHECK_FALSE(has("port"));
    Tally tally({FacetKind::kYear});
    matches->count(tally);
    SearchResult result;
    tally.report(result);
    CHECK(result.matches == 3);
    REQUIRE(result.facets.front().counts.size() == 2);
    CHECK(result.facets.front().counts.back().value == "2024");
    CHECK(result.facets.front().counts.back().count == 2);
  }
}

TEST_CASE("undated articles follow the newest of those in ascending order") {
  const TwoPapers papers;
  for (const auto& [first, second] : kPlaces) {
    CAPTURE(first, second);
    const Archive archive = papers.open(first, second);
    const Vocabulary vocabulary(archive.all(), archive.databases());
    const auto reach = reach_of(archive);
    const Matching matching = matching_of(archive, vocabulary, *reach, "strike OR port");
    const auto matches = reach->find(matching);
    for (std::size_t from = 0; from < 5; ++from) {
      CAPTURE(from);
      Ordered oldest = matches->in_order(SortOrder::kOldest, from, 2);
      std::vector<std::string> days;
      for (const FoundArticle& found : oldest.matches)
        days.push_back(found.item.get_document().get_value(slot::kPublished).substr(0, 8));
      days.resize(std::min<std::size_t>(days.size(), 2));
      const std::vector<std::string> all = {"20230109", "20240312", "20240502", ""};
      const auto begin = all.begin() + static_cast<std::ptrdiff_t>(std::min(from, all.size()));
      const auto end = begin + std::min<std::ptrdiff_t>(2, all.end() - begin);
      CHECK(days == std::vector<std::string>(begin, end));
    }
  }
}
