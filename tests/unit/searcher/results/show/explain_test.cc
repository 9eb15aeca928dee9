// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/explain.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <utility>

#include "common/index/schema/record.h"
#include "searcher/match/postings/weighting.h"
#include "tests/support/articles.h"
#include "tests/support/small_archive.h"

using namespace backissue;

namespace {

using Lines = std::vector<std::string>;

SmallArchive papers() {
  std::vector<Article> made = {
      article("Port strike", "The strike at the port goes on. Ports are closed.",
              CivilDay{2024, 3, 12}),
      article("Ferry", "The ferry sails from the port.")};
  made[0].tags = {"strike"};
  return SmallArchive(std::move(made));
}

struct Read {
  SmallArchive small = papers();
  Archive archive = small.open();
  Vocabulary vocabulary{archive.all()};
  SearchRequest request;
  Matching matching;

  explicit Read(SearchRequest asked) : request(std::move(asked)) {
    auto compiled = compile_matching(request, archive.all(), vocabulary, nullptr);
    REQUIRE(compiled);
    matching = std::move(*compiled);
  }

  Lines query() const { return explain_query(request, matching, vocabulary); }
  /// Of the first article, weighed for the whole query.
  Lines hit(double& all) const {
    Xapian::Enquire enquire(archive.all());
    enquire.set_query(matching.ranking);
    enquire.set_weighting_scheme(ranking_weight(matching.words.ranked_words));
    for (auto it : {enquire.get_mset(0, 10)})
      for (auto found = it.begin(); found != it.end(); ++found)
        if (*found == 1) all = found.get_weight();
    const auto article = decode_record(archive.all().get_document(1).get_data());
    REQUIRE(article);
    return HitExplainer(archive.all(), vocabulary, request.query, matching)
        .explain(1, *article, all);
  }
};

}  // namespace

TEST_CASE("a query is explained by its text, its tree, its words and the engine's query") {
  const std::pair<std::string, std::string> trees[] = {
      {"port strike", "ranked(word(port), word(strike))"},
      {"port -chess", "ranked(word(port), not(word(chess)))"},
      {"\"port strike\" OR tag:strike", "or(phrase(\"port strike\"), value(tag:\"strike\"))"},
      {"", "nothing()"}};
  for (const auto& [query, tree] : trees) {
    CAPTURE(query);
    const Lines lines = Read(request_for(query)).query();
    REQUIRE(lines.size() >= 3);
    CHECK(lines[0].starts_with("understood: "));
    CHECK(lines[1] == "tree: " + tree);
    CHECK(lines.back().starts_with("engine: "));
  }
}

TEST_CASE("a word is explained by its forms and stems, or as being nowhere") {
  const Lines lines = Read(request_for("port xyzzyx")).query();
  REQUIRE(lines.size() == 5);
  CHECK(lines[2].starts_with("port → port (2), ports (1); stem port (en)"));
  CHECK(lines[3].starts_with("xyzzyx → nowhere in the archive"));
}

TEST_CASE("a hit's weight is given to the parts of the query that it has") {
  const Read read(request_for("port strike chess"));
  double all = 0;
  const Lines lines = read.hit(all);
  REQUIRE(lines.size() >= 2);
  CHECK(lines[0].find(" port: ") != std::string::npos);
  CHECK(lines[0].find("port in headline ×1 ") != std::string::npos);
  CHECK(lines[0].find("ports in body ×1 ") != std::string::npos);
  CHECK(lines[1].find(" strike: ") != std::string::npos);
  double sum = 0;
  for (const std::string& line : lines) {
    CHECK(line.find("chess") == std::string::npos);
    sum += std::stod(line);
  }
  CHECK(sum == Approx(all).margin(0.003));
}

TEST_CASE("what an article gains for being new is a line of its own") {
  SearchRequest request = request_for("port");
  request.prefer_recent = CivilDay{2024, 3, 13};
  double all = 0;
  const Lines lines = Read(request).hit(all);
  const bool said = std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find(" new: 2024-03-12") != std::string::npos;
  });
  CHECK(said);
}

TEST_CASE("a query of filters alone gives no part a weight") {
  double all = 0;
  CHECK(Read(request_for("tag:strike")).hit(all).empty());
}
