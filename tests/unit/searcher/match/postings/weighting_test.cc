// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/weighting.h"

#include <catch2/catch.hpp>

#include "searcher/match/compile.h"
#include "searcher/query/parser.h"
#include "tests/support/articles.h"
#include "tests/support/memory_archive.h"

using namespace backissue;

namespace {

/// Documents best first.
std::string ranking(const std::string& query, const MemoryArchive& archive) {
  const auto tree = parse_query(query, {2025, 9, 18});
  const auto compiled = compile_query(*tree, archive.database(), Vocabulary(archive.database()));
  Xapian::Enquire enquire(archive.database());
  enquire.set_query(compiled->query);
  enquire.set_weighting_scheme(ranking_weight(compiled->ranked_words));
  std::string out;
  for (const auto document : enquire.get_mset(0, 100)) out += std::to_string(document);
  return out;
}

}  // namespace

TEST_CASE("the articles of several forms are counted once each") {
  const MemoryArchive archive(
      {article_of("port ports"), article_of("port"), article_of("ports"), article_of("sea")});
  CHECK(documents_of_any(archive.database(), {"port", "ports"}, {2, 2}) == 3);
  CHECK(documents_of_any(archive.database(), {"port"}, {2}) == 2);
  CHECK(engine_estimate(4, {2, 2}) == Approx(3));
}

TEST_CASE("a word that comes in clumps has a residual, one spread evenly has none") {
  CHECK(residual_idf(1000, 10, 100) > 2);
  CHECK(residual_idf(1000, 632, 1000) == Approx(0).margin(0.01));
  CHECK(residual_idf(1000, 10, 10) < 0);
  CHECK(residual_idf(1000, 1000, 100'000) == Approx(0).margin(0.001));
}

TEST_CASE("the longer a query, the more an article's length says") {
  CHECK(shape_of(1).b == Approx(0.3));
  CHECK(shape_of(3).k1 == Approx(0.6));
  CHECK(shape_of(4).b == Approx(0.5));
  CHECK(shape_of(7).k1 == Approx(1));
  CHECK(shape_of(8).b == Approx(0.5 + 0.25 / 3));
  CHECK(shape_of(10).k1 == Approx(1.2));
  CHECK(shape_of(60).b == Approx(0.75));
}

TEST_CASE("forms of one word weigh as one word") {
  // Were they weighed one by one, the rare "striking" would win.
  const MemoryArchive archive({article_of("strike strike ship"), article_of("striking ship"),
                               article_of("strike"), article_of("strike"), article_of("sea"),
                               article_of("sea"), article_of("sea"), article_of("sea"),
                               article_of("sea")});
  CHECK(ranking("strike", archive).front() != '2');
}

TEST_CASE("neighbours in a long query count a little as neighbours in an article") {
  const MemoryArchive archive({article_of("blair and tony met again in london talks"),
                               article_of("and tony blair met again in london talks"),
                               article_of("rain"), article_of("snow"), article_of("wind"),
                               article_of("ice"), article_of("fog"), article_of("sun")});
  CHECK(ranking("tony blair london talks", archive) == "21");
}

TEST_CASE("a pasted text ranks by its most telling words") {
  std::string common, rare;
  for (int i = 0; i < 300; ++i) common += "w" + std::to_string(i) + ' ';
  for (int i = 0; i < 300; ++i) rare += "r" + std::to_string(i) + ' ';
  const MemoryArchive archive({article_of(common), article_of(common), article_of(rare),
                               article_of("sea"), article_of("sea"), article_of("sea")});
  CHECK(ranking(common + rare, archive) == "3");
}
