// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/search/search.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "searcher/results/advice/near.h"
#include "searcher/results/ranges.h"
#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

using Titles = std::vector<std::string>;

/// Long enough for its fingerprint to tell that two are the same story.
std::string wire_story() {
  std::string body;
  for (const char* place :
       {"harbour", "market", "station", "school", "bridge", "tower", "chapel", "mill"})
    body += "The committee that was to inspect the " + std::string(place) +
            " before winter found its gate locked and went home after writing a short report about "
            "it.\n\n";
  return body;
}

std::vector<Article> harbour_news() {
  auto strike = article("Port strike goes on", "The dockers of the port strike for a second week.",
                        CivilDay{2024, 3, 12});
  strike.tags = {"Strike", "Ports"};
  strike.site = "harbour.example";
  auto ferry =
      article("Ferry returns", "The ferry is back in port after repairs.", CivilDay{2024, 5, 2});
  ferry.tags = {"ferries"};
  ferry.site = "island.example";
  ferry.authors = {"Ruth Okafor"};
  auto chess = article("Chess final", "A quiet game with a strike of luck.", CivilDay{2023, 1, 9});
  auto undated = article("Old letter", "A letter about the port and its ferry.");
  return {strike, ferry, chess, undated};
}

Titles titles(const SearchResult& result) {
  Titles found;
  for (const Hit& hit : result.hits) found.push_back(hit.article.title);
  return found;
}

}  // namespace

TEST_CASE("hits come best first and say which words they lack") {
  const SmallArchive archive(harbour_news());
  const SearchResult result = archive.find(request_for("port strike"));
  REQUIRE(result.hits.size() == 4);
  CHECK(result.hits[0].article.title == "Port strike goes on");
  CHECK(result.hits[0].missing.empty());
  CHECK(result.hits[0].rank == 1);
  for (const Hit& hit : result.hits) {
    if (hit.article.title == "Chess final") CHECK(hit.missing == Titles{"port"});
    if (hit.article.title == "Ferry returns") CHECK(hit.missing == Titles{"strike"});
  }
  for (const Hit& hit : archive.find(request_for("port OR strike")).hits)
    CHECK(hit.missing.empty());
  CHECK(result.matches == 1);
  CHECK(result.some == 4);
  CHECK(result.matched_all);
  CHECK(result.exact);
  CHECK(result.sort == SortOrder::kRelevance);
}

TEST_CASE("what matches can be asked for, and is said where no article has all words") {
  const SmallArchive archive(harbour_news());
  SearchRequest request = request_for("port strike");
  request.match = MatchRule::kSome;
  CHECK(archive.find(request).matches == 4);
  CHECK_FALSE(archive.find(request).matched_all);
  request.match = MatchRule::kAll;
  CHECK(titles(archive.find(request)) == Titles{"Port strike goes on"});
  CHECK(archive.find(request).some == 4);
  request.match = MatchRule::kAuto;
  request.sort = SortOrder::kNewest;
  CHECK(titles(archive.find(request)) == Titles{"Port strike goes on"});
  request = request_for("chess ferry");
  const SearchResult apart = archive.find(request);
  CHECK_FALSE(apart.matched_all);
  CHECK(apart.none_has_all);
  CHECK(apart.matches == apart.hits.size());
  request.match = MatchRule::kAll;
  CHECK(archive.find(request).matches == 0);
  CHECK(archive.find(request).hits.empty());
}

TEST_CASE("what is written together is one word") {
  const SmallArchive archive(
      {article("One", "The F-16 took off."), article("Two", "F is a letter, and 16 of them."),
       article("Three", "An F 16 and a Shi'a shrine in the Cote d'Ivoire."),
       article("Four", "Shia from the Ivoire, on 18 January 2010 at 41 000 euros."),
       article("Five", "On 9/11 and on 01/18/2010; 41000 of them.")});
  const std::pair<std::string, Titles> cases[] = {{"F-16", {"One", "Three"}},
                                                  {"+F-16", {"One", "Three"}},
                                                  {"F-16 AND took", {"One"}},
                                                  {"shia", {"Four", "Three"}},
                                                  {"Shi'a", {"Four", "Three"}},
                                                  {"d'Ivoire", {"Four", "Three"}},
                                                  {"9/11", {"Five"}},
                                                  {"41 000", {"Five", "Four"}},
                                                  {"41000", {"Five", "Four"}},
                                                  {"18.1.2010", {"Five", "Four"}},
                                                  {"2010-01-18", {"Five", "Four"}}};
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    Titles found = titles(archive.find(request_for(query)));
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
  }
  const SearchResult loose = archive.find(request_for("letter-shrine"));
  CHECK(loose.hits.size() == 2);
  CHECK(loose.notes == Titles{"'letter-shrine' is nowhere as written; its parts were searched by "
                              "themselves"});
}

TEST_CASE("wildcards know neither case nor accents") {
  const SmallArchive archive({article("One", "La médiathèque."), article("Two", "Le cœlacanthe."),
                              article("Three", "In Österreich."), article("Four", "قال أحمد"),
                              article("Five", "The mediation.")});
  const std::pair<std::string, std::size_t> cases[] = {
      {"mediathe*", 1}, {"médiathe*", 1}, {"Mediat*", 2},     {"coelac*", 1},
      {"osterr*", 1},   {"احم*", 1},      {"m?diatheque", 1}, {"mediax*", 0}};
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(archive.find(request_for(query)).matches == expected);
  }
}

TEST_CASE("a word with a hyphen is not missed where it is written otherwise") {
  const SmallArchive archive(
      {article("One", "An e-mail to the bank."), article("Two", "An email to the bank."),
       article("Three", "An e mail to the mayor."), article("Four", "A letter to the bank.")});
  for (const Hit& hit : archive.find(request_for("e-mail bank")).hits) {
    CAPTURE(hit.article.title);
    CHECK(hit.missing == (hit.article.title == "Three"  ? Titles{"bank"}
                          : hit.article.title == "Four" ? Titles{"e-mail"}
                                                        : Titles{}));
  }
}

TEST_CASE("sorting by date puts undated articles last, whichever way") {
  const SmallArchive archive(harbour_news());
  SearchRequest request = request_for("port OR strike");
  request.sort = SortOrder::kNewest;
  CHECK(titles(archive.find(request)) ==
        Titles{"Ferry returns", "Port strike goes on", "Chess final", "Old letter"});
  request.sort = SortOrder::kOldest;
  CHECK(titles(archive.find(request)) ==
        Titles{"Chess final", "Port strike goes on", "Ferry returns", "Old letter"});
}

TEST_CASE("newer articles rank higher where asked for, if they say as much") {
  const SmallArchive archive({article("Old", "The port strike of spring.", CivilDay{2015, 3, 1}),
                              article("Undated", "The port strike of summer."),
                              article("New", "The port strike of autumn.", CivilDay{2025, 3, 1}),
                              article("Newest",
                                      "Of a port and of much else that has to do with "
                                      "ships and what they bring.",
                                      CivilDay{2025, 9, 1})});
  SearchRequest request = request_for("port strike");
  request.explain = true;
  CHECK(archive.find(request).hits.front().article.title == "Old");
  request.prefer_recent = CivilDay{2025, 9, 18};
  const SearchResult result = archive.find(request);
  CHECK(titles(result) == Titles{"New", "Old", "Undated", "Newest"});
  CHECK(result.matches == 3);
  CHECK(result.some == 4);
  for (const Hit& hit : result.hits) {
    CAPTURE(hit.article.title);
    double sum = 0;
    for (const std::string& line : hit.why) sum += std::stod(line);
    CHECK(sum == Approx(hit.score).margin(0.01));
    const bool told = std::any_of(hit.why.begin(), hit.why.end(), [](const std::string& line) {
      return line.find("new: 2025-") != line.npos;
    });
    CHECK(told == hit.article.title.starts_with("New"));
  }
}

TEST_CASE("servers, which run no code of ours, give the same hits and counts") {
  const SmallArchive files(harbour_news());
  Archive local = files.open();
  Archive remote({Part{local.all(), files.folder(), false}});
  for (const auto order : {SortOrder::kRelevance, SortOrder::kNewest, SortOrder::kOldest}) {
    for (std::size_t offset = 0; offset < 6; ++offset) {
      CAPTURE(name_of(order), offset);
      SearchRequest request = request_for("port strike");
      request.sort = order;
      request.offset = offset;
      request.limit = 2;
      request.facets = {FacetKind::kTag, FacetKind::kYear};
      if (offset % 2 == 1) request.prefer_recent = CivilDay{2024, 6, 1};
      const auto near = search(local, request);
      const auto far = search(remote, request);
      REQUIRE((near && far));
      CHECK(titles(*near) == titles(*far));
      CHECK(near->matches == far->matches);
      CHECK(near->more == far->more);
      CHECK(near->dates == far->dates);
      CHECK(near->undated == far->undated);
      CHECK(near->facets[0].counts.size() == far->facets[0].counts.size());
      if (!far->hits.empty()) CHECK(far->hits.back().rank == offset + far->hits.size());
    }
  }
}

TEST_CASE("a filter alone lists what it admits, newest first") {
  const SmallArchive archive(harbour_news());
  SearchRequest request;
  request.filters = {dates_filter({2023, 1, 1}, {2024, 12, 31})};
  const SearchResult result = archive.find(request);
  CHECK(titles(result) == Titles{"Ferry returns", "Port strike goes on", "Chess final"});
  CHECK(result.sort == SortOrder::kNewest);
  CHECK(result.undated_left_out == 1);
  CHECK(result.dates == std::pair(CivilDay{2023, 1, 9}, CivilDay{2024, 5, 2}));
}

TEST_CASE("filters of several kinds must all hold") {
  const SmallArchive archive(harbour_news());
  SearchRequest request = request_for("port");
  request.filters = {value_filter(Field::kSource, "harbour.example"),
                     value_filter(Field::kTag, "strike")};
  CHECK(titles(archive.find(request)) == Titles{"Port strike goes on"});
  request.filters.push_back(value_filter(Field::kTag, "ferries"));
  CHECK(archive.find(request).matches == 0);
}

TEST_CASE("pages of results follow each other without gap or overlap") {
  const SmallArchive archive(harbour_news());
  SearchRequest request = request_for("port strike");
  const Titles all = titles(archive.find(request));
  Titles paged;
  request.limit = 1;
  for (std::size_t offset = 0; offset < 6; ++offset) {
    request.offset = offset;
    const SearchResult page = archive.find(request);
    CHECK(page.more == (offset + 1 < all.size()));
    CHECK(page.some == all.size());
    for (const Hit& hit : page.hits) {
      CHECK(hit.rank == offset + 1);
      paged.push_back(hit.article.title);
    }
  }
  CHECK(paged == all);
}

TEST_CASE("copies of a story fold into one hit that counts the others that match") {
  auto news = harbour_news();
  for (int i = 0; i < 3; ++i) {
    news.push_back(article("Committee goes home", wire_story(), CivilDay{2024, 6, 1 + i}));
    news.back().site = "paper" + std::to_string(i) + ".example";
  }
  const SmallArchive archive(news);
  SearchRequest request = request_for("committee");
  SearchResult result = archive.find(request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].also == 2);
  CHECK(result.matches == 3);
  request.filters = {value_filter(Field::kSource, "paper1.example")};
  result = archive.find(request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].also == 0);
}

TEST_CASE("a mistyped word is mended only where the archive lacks it and has a near one") {
  const SmallArchive archive(harbour_news());
  const std::pair<std::string, std::string> cases[] = {
      {"dockres", "dockers"},
      {"port dockres", "port dockers"},
      {"dockers OR dockres", ""},
      {"+ferrry -chess", "+ferry -chess"},
      {"sferrry ferrry", ""},
      {"ferrry portt", "ferry port"},
      {"ferrry xferrryx", ""},
      {"strike", ""},
      {"xyzzyx", ""},
      {"prt", ""},
      {"ferrry AND chess", ""},
      {"port AND ferrry", "port AND ferry"},
      {"tag:strikes port", "tag:strike port"},
      {"tag:strike", ""},
      {"\"dockres of\"", "\"dockers of\""},
      {"\"dockres ferry\"", ""},
      {"Okafor", ""},
      {"Okafr ferry", "okafor ferry"},
      {"Okafr NEAR/3 ferry", ""},
      {"harbour.com", "source:\"harbour.example\""},
      {"ruth okafor", ""},
      {"Ruht Okafr", "author:\"ruth okafor\""},
      {"R Okafr ferry", "author:\"ruth okafor\" ferry"},
      {"ferry ruth okafr", "ferry author:\"ruth okafor\""},
      {"author:\"R. Okafor\"", "author:\"ruth okafor\""},
      {"author:okafor", "author:\"ruth okafor\""},
      {"Okafor chess", ""},
      {"2O24", ""}};
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(archive.find(request_for(query)).did_you_mean == expected);
  }
}

TEST_CASE("a language may be asked for by its name") {
  const SmallArchive archive(harbour_news());
  for (const std::string query : {"lang:english", "lang:English", "lang:en", "lang:eng"}) {
    CAPTURE(query);
    CHECK(archive.find(request_for(query)).matches == 4);
  }
}

TEST_CASE("an empty result says which part killed it") {
  const SmallArchive archive(harbour_news());
  const auto hints = [&](const std::string& query, std::vector<QueryNode> filters) {
    SearchRequest request = request_for(query);
    request.filters = std::move(filters);
    const SearchResult result = archive.find(request);
    CHECK(result.matches == 0);
    return result.hints;
  };
  CHECK(hints("dockres AND port", {}) ==
        Titles{"'dockres' is nowhere; near: 'dockers' (1)", "3 articles match without dockres"});
  CHECK(hints("chess AND ferry", {}) ==
        Titles{"each word is somewhere, but no article fits all of the query: chess, ferry",
               "2 articles match without chess", "1 article matches without ferry"});
  CHECK(hints("port", {dates_filter({2020, 1, 1}, {2020, 12, 31})}) ==
        Titles{"3 articles match without date:2020-01-01..2020-12-31"});
  CHECK(hints("port", {value_filter(Field::kSource, "harbor.example")}) ==
        Titles{"no source 'harbor.example'; near: harbour.example (1)",
               "3 articles match without source:\"harbor.example\""});
  CHECK(hints("\"strike port\"", {}).back() ==
        "1 article matches with the words apart: strike AND port");
  CHECK(hints("lang:klingon", {}) == Titles{"no lang 'klingon'; there are en (4)"});
  CHECK(hints("tag:strikes", {}) == Titles{"no tag 'strikes'; near: strike (1)"});
}

TEST_CASE("an explanation names each word's forms and each hit's parts") {
  const SmallArchive archive(harbour_news());
  SearchRequest request = request_for("port strike");
  request.explain = true;
  const SearchResult result = archive.find(request);
  REQUIRE(result.explanation.size() == 5);
  CHECK(result.explanation[0] == "understood: port strike");
  CHECK(result.explanation[1] == "tree: ranked(word(port), word(strike))");
  CHECK(result.explanation[2] == "port → port (3), ports (1); stem port (en)");
  double sum = 0;
  REQUIRE(result.hits[0].why.size() == 2);
  for (const auto& line : result.hits[0].why) sum += std::stod(line);
  CHECK(result.hits[0].why[0].find("port in headline ×1 ") != std::string::npos);
  CHECK(result.hits[0].why[0].find(", port in body ×1 ") != std::string::npos);
  CHECK(sum == Approx(result.hits[0].score).epsilon(0.01));
}

TEST_CASE("a slip is mended to a word that goes with the rest of the query") {
  std::vector<Article> articles;
  for (int i = 0; i < 3; ++i) articles.push_back(article("Walk", "A walk on the pier."));
  articles.push_back(article("Dark", "The power went out in the village."));
  const SmallArchive archive(std::move(articles));
  CHECK(archive.find(request_for("poer")).did_you_mean == "pier");
  CHECK(archive.find(request_for("poer village")).did_you_mean == "power village");
}

TEST_CASE("tags are marked where the query asks for them or holds their words") {
  const SmallArchive archive(harbour_news());
  const Hit hit = archive.find(request_for("tag:strike port")).hits.at(0);
  REQUIRE(hit.article.tags == std::vector<std::string>{"Strike", "Ports"});
  CHECK(hit.tag_highlights == std::vector<Ranges>{{{0, 6}}, {{0, 5}}});
  SearchRequest filtered = request_for("dockers");
  filtered.filters = {value_filter(Field::kTag, "ports")};
  CHECK(archive.find(filtered).hits.at(0).tag_highlights == std::vector<Ranges>{{}, {{0, 5}}});
}

TEST_CASE("a wildcard that stands for too many words says so") {
  std::string body;
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b) body += std::string("port") + a + b + ' ';
  const SmallArchive archive({article("Ports", body)});
  CHECK(archive.find(request_for("port*")).notes ==
        Titles{"'port*' stands for the 500 most frequent of 677 words; write more of it"});
  CHECK(archive.find(request_for("porta*")).notes.empty());
}

TEST_CASE("a phrase counts copies of a story one by one") {
  const std::string story =
      "The port strike began on the night when every one of the ships that lay in the harbour "
      "sailed away. Nobody on the island could tell when they would come back to their quays.";
  std::vector<Article> articles = {article("A strike", "Strike at the port."),
                                   article("None", "No port strike yet.")};
  for (int i = 0; i < 30; ++i) articles.push_back(article("Copy " + std::to_string(i), story));
  const SmallArchive archive(articles);
  SearchRequest request = request_for("\"port strike\"");
  request.limit = 1;
  const SearchResult result = archive.find(request);
  CHECK(result.matches == 31);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].also == (result.hits[0].article.title == "None" ? 0 : 29));
  CHECK(result.more);
}

TEST_CASE("several databases are searched as one") {
  const SmallArchive first(harbour_news());
  auto elsewhere = article("Strike far away", "A strike elsewhere.", CivilDay{2022, 2, 2});
  elsewhere.path = "far.html";
  const SmallArchive second({elsewhere});
  auto archive = Archive::open({first.folder(), second.folder()});
  REQUIRE(archive);
  const auto result = search(*archive, request_for("strike"));
  REQUIRE(result);
  CHECK(result->matches == 3);
  CHECK(result->dates->first == CivilDay{2022, 2, 2});
}

TEST_CASE("a search goes on over what a writer has changed since the database was opened") {
  SmallArchive files(harbour_news());
  Archive archive = files.open();
  REQUIRE(search(archive, request_for("strike")));
  for (int i = 0; i < 4; ++i)
    files.add({article("Later " + std::to_string(i), "One more strike.")});
  const auto result = search(archive, request_for("strike"));
  REQUIRE(result);
  CHECK(result->matches >= 2);
}

TEST_CASE("a database that can't be read is an error that says how to go on") {
  const SmallArchive files(harbour_news());
  Archive archive = files.open();
  for (const auto& entry : std::filesystem::directory_iterator(files.folder()))
    if (entry.path().extension() == ".glass")
      std::filesystem::resize_file(entry.path(), std::filesystem::file_size(entry.path()) / 4);
  const auto result = search(archive, request_for("strike"));
  if (!result) {
    CHECK(result.error().code == ErrorCode::kDatabase);
    CHECK_FALSE(result.error().mend.empty());
  }
}

TEST_CASE("of words typed without the accents that tell them apart, neighbours tell") {
  std::vector<Article> articles;
  const auto add = [&](const std::string& body) {
    Article& article = articles.emplace_back();
    article.language = "vi";
    article.body = body;
  };
  add("mời thông tống mỳ");
  add("tổng thống mỹ mới");
  for (int i = 0; i < 20; ++i) add("tông và thống và mỹ và mới và");
  for (int i = 0; i < 20; ++i) add("cảng và tàu và biển và gió và");
  const SmallArchive archive(std::move(articles));
  CHECK(archive.find(request_for("tong thong my moi")).hits.front().article.path == "page-2.html");
}

namespace {

/// Articles with the same words, each a few places later than the one before.
std::vector<Article> later_and_later(int count) {
  std::vector<Article> made;
  for (int i = 0; i < count; ++i) {
    std::string body = "Number " + std::to_string(i) + ".";
    for (int j = 0; j < 2 * (count - i); ++j) body += " filler";
    body += " port strike ferry winter";
    for (int j = 0; j < 2 * i; ++j) body += " filler";
    made.push_back(article("Story " + std::to_string(i), body));
  }
  return made;
}

}  // namespace

TEST_CASE("of articles with all words of a long query the one that says them first is first") {
  const SmallArchive archive(later_and_later(12));
  const auto found = archive.find(request_for("port strike ferry winter"));
  REQUIRE(found.hits.size() == 10);
  CHECK(found.hits.front().article.title == "Story 11");
  CHECK(found.hits[1].article.title == "Story 10");
  for (std::size_t i = 1; i < found.hits.size(); ++i)
    CHECK(found.hits[i].score <= found.hits[i - 1].score);
  CHECK(archive.find(request_for("port strike")).hits.front().article.title == "Story 0");
}

TEST_CASE("pages of a long query hold every hit once, in one order") {
  const SmallArchive archive(later_and_later(70));
  SearchRequest request = request_for("port strike ferry winter");
  request.limit = 100;
  const Titles all = titles(archive.find(request));
  REQUIRE(all.size() == 70);
  Titles pages;
  request.limit = 9;
  for (bool more = true; more;) {
    const SearchResult page = archive.find(request);
    for (const Hit& hit : page.hits) {
      CHECK(hit.rank == pages.size() + 1);
      pages.push_back(hit.article.title);
    }
    request.offset += 9;
    more = page.more;
    CHECK(more == (pages.size() < 70));
  }
  CHECK(pages == all);
}
