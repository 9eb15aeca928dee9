// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/compile.h"

#include <xapian.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "searcher/match/postings/weighting.h"
#include "searcher/query/parser.h"
#include "tests/support/articles.h"
#include "tests/support/memory_archive.h"

using namespace backissue;

namespace {

std::vector<Article> harbour_papers() {
  std::vector<Article> made = {
      article("Port strike enters second week", "Dockers voted to extend the walkout. Ships wait."),
      article("Quiet seas", "The strike at the port of Faroe ended after talks."),
      article("Vaccine for all", "A COVID-19 vaccine was shipped to café owners. AT&T helped."),
      article("Cafe culture", "A cafe, a port wine and 19 friends."),
      article_in("zh", "北京大学", "港口罢工 进入第二周。北方大学"),
      article("Undated note", "Nothing about anything."),
  };
  made[0].published = Timestamp{{2024, 3, 12}};
  made[1].published = Timestamp{{2024, 4, 1}};
  made[2].published = Timestamp{{2021, 1, 5}};
  made[3].published = Timestamp{{2024, 12, 31}};
  made[0].tags = {"Labour", "Ports"};
  made[1].tags = {"Ports"};
  made[0].site = "harbour.example";
  made[1].publisher = "The Harbour Daily";
  made[1].section = "World";
  return made;
}

const MemoryArchive& archive() {
  static const MemoryArchive made(harbour_papers());
  return made;
}

Result<CompiledQuery> compiled(std::string_view query) {
  const auto tree = parse_query(query, {2025, 9, 18});
  if (!tree) return tl::unexpected(tree.error());
  return compile_query(*tree, archive().database(), Vocabulary(archive().database()));
}

/// Documents best first.
std::string ranking(std::string_view query) {
  const auto made = compiled(query);
  if (!made) return "! " + made.error().what;
  Xapian::Enquire enquire(archive().database());
  enquire.set_query(made->query);
  enquire.set_weighting_scheme(ranking_weight(made->ranked_words));
  std::string out;
  for (const auto document : enquire.get_mset(0, 100)) out += std::to_string(document);
  return out;
}

std::string matches(std::string_view query) {
  std::string out = ranking(query);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("the engine finds what the query language promises") {
  const std::pair<const char*, const char*> cases[] = {
      {"port", "124"},
      {"strikes", "12"},
      {"dockers faroe", "12"},
      {"port AND strike", "12"},
      {"port -strike", "4"},
      {"-port", "356"},
      {"NOT port AND NOT vaccine", "56"},
      {"+port wine", "124"},
      {"+port +wine", "4"},
      {"\"port strike\"", "1"},
      {"\"strike port\"", ""},
      {"\"strikes\"", ""},
      {"=strike", "12"},
      {"\"week dockers\"", ""},
      {"strike NEAR/3 port", "12"},
      {"strike ADJ/3 port", "2"},
      {"strike ADJ/2 port", ""},
      {"talk NEAR/2 (ending OR x)", "2"},
      {"headline:strike", "1"},
      {"body:strike", "2"},
      {"body:port", "24"},
      {"headline:\"port strike\"", "1"},
      {"body:\"port strike\"", ""},
      {"por*", "124"},
      {"st?ike", "12"},
      {"s*ke", "12"},
      {"café", "34"},
      {"\"cafe\"", "34"},
      {"COVID-19 AND vaccine", "3"},
      {"\"COVID-19\"", "3"},
      {"-COVID-19 AND friends", "4"},
      {"COVID-19 NEAR/2 vaccine", "3"},
      {"AT&T", "3"},
      {"北京大学", "5"},
      {"罢工", "5"},
      {"\"京大\"", "5"},
      {"+京方", ""},
      {"body:北京", ""},
      {"tag:ports", "12"},
      {"tag:ports tag:labour", "1"},
      {"tag:ports wine", ""},
      {"strike tag:labour", "1"},
      {"source:www.harbour.example", "1"},
      {"source:\"the harbour daily\"", "2"},
      {"section:world", "2"},
      {"lang:zh", "5"},
      {"date:2024", "124"},
      {"date:2024-03", "1"},
      {"date:2024-03-12..2024-04-01", "12"},
      {"date:2024-04-02..", "4"},
      {"before:2024", "3"},
      {"after:2024-03", "24"},
      {"-date:2024", "356"},
      {"", "123456"},
      {"neverseen", ""},
      {"neverseen port", "124"},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    CHECK(matches(query) == expected);
  }
}

TEST_CASE("what is in the headline and the body is in the body") {
  const MemoryArchive both({article("北京 294", "北京 cost 294,000")});
  for (const char* query : {"body:北京", "body:294", "body:\"北京\"", "body:(294 AND 北京)"}) {
    CAPTURE(query);
    const auto made = compile_query(*parse_query(query, {2025, 9, 18}), both.database(),
                                    Vocabulary(both.database()));
    Xapian::Enquire enquire(both.database());
    enquire.set_query(made->query);
    CHECK(enquire.get_mset(0, 9).size() == 1);
  }
}

TEST_CASE("what one writes with a hyphen others write as one word, or as two") {
  const MemoryArchive both({article("One", "An e-mail about the COVID-19 ward."),
                            article("Two", "The emails about the covid19 ward."),
                            article("Three", "An e mail about the ward, covid 19.")});
  const std::pair<const char*, std::string> cases[] = {
      {"email", "12"},
      {"emails", "12"},
      {"e-mail", "123"},
      {"+e-mail", "123"},
      {"e-mail AND ward", "123"},
      {"-e-mail", ""},
      {"\"e-mail\"", "13"},
      {"e-mai*", "13"},
      {"e-mail*", "13"},
      {"covid19", "12"},
      {"covid-19 AND ward", "123"},
  };
  for (const auto& [query, expected] : cases) {
    CAPTURE(query);
    const auto made = compile_query(*parse_query(query, {2025, 9, 18}), both.database(),
                                    Vocabulary(both.database()));
    Xapian::Enquire enquire(both.database());
    enquire.set_query(made->query);
    enquire.set_weighting_scheme(ranking_weight(made->ranked_words));
    std::string found;
    for (const auto document : enquire.get_mset(0, 9)) found += std::to_string(document);
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
  }
}

TEST_CASE("the spelling typed ranks first") {
  CHECK(ranking("café") == "34");
  CHECK(ranking("cafe") == "43");
}

TEST_CASE("an ideograph ranks what its pairs find and finds nothing by itself") {
  const MemoryArchive papers({article_in("zh", "一", "港口罢工开始。沪杭"),
                              article_in("zh", "二", "港口罢工开始。京沪"),
                              article_in("zh", "三", "京沪高铁")});
  const auto made = compile_query(*parse_query("港口 北京", {2025, 9, 18}), papers.database(),
                                  Vocabulary(papers.database()));
  REQUIRE(made);
  Xapian::Enquire enquire(papers.database());
  enquire.set_query(made->query);
  std::vector<Xapian::docid> found;
  for (const auto document : enquire.get_mset(0, 100)) found.push_back(document);
  CHECK(found == std::vector<Xapian::docid>{2, 1});
}

TEST_CASE("what is excluded has nothing to rank by") {
  const auto description = [](std::string_view query) {
    return compiled(query).value().query.get_description();
  };
  CHECK(description("+port strike").find("AND_MAYBE") != std::string::npos);
  for (const char* query :
       {"ships -(+port strike)", "ships NOT (tag:ports +port strike)", "ships -(北京 港)"}) {
    CAPTURE(query);
    const std::string whole = description(query);
    CHECK(whole.find("AND_MAYBE", whole.find("AND_NOT")) == std::string::npos);
  }
  CHECK(matches("port -(tag:ports +strike halibut)") == "4");
}

TEST_CASE("a compiled query says what it is made of") {
  CHECK(compiled("port strike")->has_words);
  CHECK(compiled("port strike")->ranked_words == 2);
  CHECK(compiled("port port")->ranked_words == 1);
  CHECK_FALSE(compiled("tag:ports date:2024")->has_words);
  CHECK(compiled("port -strike")->words.size() == 1);
}

TEST_CASE("highlights name the index words that a unit stands for") {
  const auto units = compiled("headline:strikes \"port strike\" 北京")->highlights.units;
  REQUIRE(units.size() == 3);
  REQUIRE(units[0].steps.size() == 1);
  CHECK(units[0].steps[0].count("strike") == 1);
  CHECK_FALSE(units[0].in_body);
  CHECK(units[1].steps.size() == 2);
  CHECK(units[1].steps[1].count("strikes") == 0);
  REQUIRE(units[2].steps.size() == 1);
  CHECK(units[2].steps[0].count("北京") == 1);
}

TEST_CASE("a wildcard's cap is noted") {
  std::string body;
  for (int i = 0; i < 600; ++i)
    body += "port" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + ' ';
  const MemoryArchive large({article_of(body)});
  const auto made = compile_query(*parse_query("port*", {2025, 9, 18}), large.database(),
                                  Vocabulary(large.database()));
  REQUIRE(made);
  CHECK(made->words.front().forms.size() == 500);
  CHECK(made->words.front().left_out == 100);
}

namespace {

/// Articles of differing lengths, each with a few of a hundred words that begin alike.
MemoryArchive of_many_words() {
  std::vector<Article> made;
  for (int i = 0; i < 300; ++i) {
    std::string body = i % 3 == 0 ? "sea " : "ship ";
    for (int j = 0; j < i % 7; ++j)
      body += "port" + std::to_string((i * i + j * j * 31) % 100) + "x ";
    for (int j = 0; j < i % 11; ++j) body += "water ";
    made.push_back(article(i % 3 != 1 ? "Port" + std::to_string(i % 100) + "x" : "News", body));
  }
  return MemoryArchive(made);
}

using Weights = std::map<Xapian::docid, double>;

Weights weights(const Xapian::Database& database, const CompiledQuery& made,
                const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(ranking_weight(made.ranked_words));
  Weights found;
  const auto all = enquire.get_mset(0, 1000);
  for (auto item = all.begin(); item != all.end(); ++item) found[*item] = item.get_weight();
  return found;
}

/// As the engine finds and weighs them by terms, and as our sources do; `least`: of the best, so
/// that the sources are asked for what weighs much alone.
void check_ranked_as_matched(const Xapian::Database& database, std::string_view query,
                             bool is_union = false) {
  CAPTURE(query);
  const auto made =
      compile_query(*parse_query(query, {2025, 9, 18}), database, Vocabulary(database),
                    std::make_shared<PostingLists>(database, is_union));
  REQUIRE(made);
  const Weights expected = weights(database, *made, made->query);
  const Weights found = weights(database, *made, made->ranking);
  REQUIRE(expected.size() > 10);
  REQUIRE(found.size() == expected.size());
  for (const auto& [id, weight] : expected) {
    REQUIRE(found.count(id) == 1);
    CHECK(found.at(id) == Approx(weight));
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(made->ranking);
  enquire.set_weighting_scheme(ranking_weight(made->ranked_words));
  double last = enquire.get_mset(0, 1).begin().get_weight();
  const auto best = enquire.get_mset(0, 5);
  for (auto item = best.begin(); item != best.end(); ++item) {
    CHECK(item.get_weight() == Approx(expected.at(*item)));
    CHECK(item.get_weight() <= last);
    last = item.get_weight();
  }
  const auto heavier = std::count_if(expected.begin(), expected.end(), [&](const auto& one) {
    return one.second > last * (1 + 1e-9);
  });
  CHECK(heavier < 5);
}

const std::vector<const char*> kRankedQueries = {"port*",
                                                 "port* sea",
                                                 "+port* sea",
                                                 "port* -sea",
                                                 "headline:port*",
                                                 "port* OR sea",
                                                 "sea water ship news port*",
                                                 "sea",
                                                 "water",
                                                 "water ship",
                                                 "sea water -ship",
                                                 "sea AND water",
                                                 "water NOT ship",
                                                 "body:water",
                                                 "=water",
                                                 "port1x ships"};

}  // namespace

TEST_CASE("words find and weigh the same from their own sources") {
  const MemoryArchive papers = of_many_words();
  for (const char* query : kRankedQueries) check_ranked_as_matched(papers.database(), query);
}

TEST_CASE("words find and weigh the same from their own sources over several databases") {
  const MemoryArchive one = of_many_words();
  const MemoryArchive other({article("Sea", "Water and ships at sea."), article_of("sea port1x")});
  Xapian::Database both(one.database());
  both.add_database(other.database());
  for (const char* query : {"sea", "water ship", "sea water -ship"})
    check_ranked_as_matched(both, query, true);
}

TEST_CASE("NEAR of too many phrases is refused") {
  std::string side = "(\"a b\"";
  for (int i = 0; i < 9; ++i) side += " OR \"a" + std::to_string(i) + " b\"";
  const auto made = compiled(side + ") NEAR/5 " + side + ")");
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::kQuery);
}

namespace {

/// Two translations each of a story and of what else the papers write.
MemoryArchive two_languages() {
  std::vector<Article> made;
  for (int i = 0; i < 20; ++i) {
    made.push_back(article_of("The ships of the line are old and the crews are young."));
    made.push_back(
        article_in("de", "", "Die Schiffe der Linie sind alt und die Mannschaft ist jung."));
  }
  made.push_back(article_of("Marlow Quill spoke about the harbour of Calder Bay."));
  made.push_back(
      article_in("de", "", "Marlow Quill sprach lange und laut über den Hafen von Calder Bay."));
  return MemoryArchive(made);
}

std::vector<Xapian::docid> best(const MemoryArchive& papers, std::string_view query) {
  const Xapian::Database& database = papers.database();
  const auto made =
      compile_query(*parse_query(query, {2025, 9, 18}), database, Vocabulary(database));
  REQUIRE(made);
  Xapian::Enquire enquire(database);
  enquire.set_query(made->query);
  enquire.set_weighting_scheme(ranking_weight(made->ranked_words));
  std::vector<Xapian::docid> found;
  for (const auto document : enquire.get_mset(0, 2)) found.push_back(document);
  return found;
}

}  // namespace

TEST_CASE("of two translations the one in the query's language ranks first, and both are found") {
  const MemoryArchive papers = two_languages();
  CHECK(best(papers, "marlow quill calder bay the") == std::vector<Xapian::docid>{41, 42});
  CHECK(best(papers, "marlow quill calder bay die") == std::vector<Xapian::docid>{42, 41});
}
