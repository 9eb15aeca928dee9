// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/search/queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <random>
#include <stdexcept>

#include "common/analysis/tokenizer.h"
#include "common/index/schema/record.h"
#include "common/text.h"
#include "searcher/query/parser.h"

namespace backissue::bench {
namespace {

constexpr int kMaxDraws = 10'000;
constexpr Xapian::doccount kRare = 20;

SearchRequest request_for(const std::string& query) {
  auto parsed = parse_query(query, {2026, 1, 1});
  if (!parsed) throw std::runtime_error(query + ": " + parsed.error().what);
  SearchRequest request;
  request.query = std::move(*parsed);
  request.text = query;
  request.count_all = true;
  return request;
}

/// An article drawn at random, as a source of words that occur together.
struct Drawn {
  Article article;
  std::vector<Token> tokens;
};

class Drawer {
 public:
  Drawer(const Archive& archive, std::uint64_t seed) : archive_(archive), random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }

  Drawn article() {
    for (int draw = 0; draw < kMaxDraws; ++draw) {
      const auto id = static_cast<Xapian::docid>(below(archive_.all().get_lastdocid()) + 1);
      const auto at = archive_.all().postlist_begin("");
      auto here = at;
      here.skip_to(id);
      if (here == archive_.all().postlist_end("")) continue;
      Drawn drawn;
      auto read = decode_record(archive_.all().get_document(*here).get_data());
      if (!read) continue;
      drawn.article = std::move(*read);
      tokenizer_.tokenize(drawn.article.body, drawn.tokens);
      std::erase_if(drawn.tokens,
                    [](const Token& token) { return token.kind != TokenKind::kWord; });
      if (drawn.tokens.size() > 30) return drawn;
    }
    throw std::runtime_error("the database has no articles of some length");
  }

  /// A word of the article that is in `least` to `most` articles; empty where none of some looked
  /// at is.
  std::string word_of(const Drawn& drawn, double least, double most) {
    for (int draw = 0; draw < 60; ++draw) {
      const Token& token = drawn.tokens[below(drawn.tokens.size())];
      if (token.end - token.begin < 3 ||
          token.term.find_first_of("0123456789.&+#") != std::string::npos)
        continue;
      const double articles = archive_.all().get_termfreq(token.term);
      if (articles >= least && articles <= most) return token.term;
    }
    return {};
  }

  double all() const { return archive_.all().get_doccount(); }

 private:
  const Archive& archive_;
  std::mt19937_64 random_;
  Tokenizer tokenizer_;
};

std::string rare(Drawer& from) {
  return from.word_of(from.article(), 1, kRare);
}
std::string common(Drawer& from) {
  return from.word_of(from.article(), 0.05 * from.all(), 0.5 * from.all());
}

/// Words of one article joined by `between`; empty where it has too few that fit.
std::string several(Drawer& from, std::size_t count, const std::string& between) {
  const Drawn drawn = from.article();
  std::string query;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string word = from.word_of(drawn, 5, 0.3 * from.all());
    if (word.empty()) return {};
    query += (i > 0 ? between : "") + word;
  }
  return query;
}

std::string phrase(Drawer& from) {
  const Drawn drawn = from.article();
  const std::size_t words = 2 + from.below(2);
  const std::size_t first = from.below(drawn.tokens.size() - words);
  std::string query = "\"";
  for (std::size_t i = 0; i < words; ++i)
    query += (i > 0 ? " " : "") + drawn.tokens[first + i].term;
  return query + "\"";
}

std::string with_tag(Drawer& from) {
  const Drawn drawn = from.article();
  const std::string word = from.word_of(drawn, 5, 0.5 * from.all());
  if (word.empty() || drawn.article.tags.empty()) return {};
  return fmt::format("{} tag:\"{}\"", word, drawn.article.tags.front());
}

std::string with_dates(Drawer& from) {
  const Drawn drawn = from.article();
  const std::string word = from.word_of(drawn, 5, 0.5 * from.all());
  if (word.empty() || !drawn.article.published) return {};
  const CivilDay day = drawn.article.published->day;
  return from.below(2) == 0 ? fmt::format("{} date:{:04}-{:02}", word, day.year, day.month)
                            : fmt::format("{} date:{:04}-{:02}-11..{:04}-09-20", word, day.year,
                                          day.month, day.year + 3);
}

std::string boolean(Drawer& from) {
  const std::string both = several(from, 2, " AND ");
  const std::string either = several(from, 2, " OR ");
  const std::string none = several(from, 1, "");
  if (both.empty() || either.empty() || none.empty()) return {};
  return fmt::format("({}) AND ({}) NOT {}", both, either, none);
}

std::string prefix(Drawer& from) {
  const std::string word = from.word_of(from.article(), 5, from.all());
  std::size_t end = 0;
  for (int letters = 0; letters < 4 && end < word.size(); ++letters) next_code_point(word, end);
  return end == word.size() ? std::string() : word.substr(0, end) + "*";
}

}  // namespace

std::vector<QueryClass> draw_queries(const Archive& archive, std::size_t each, std::uint64_t seed,
                                     const std::string& only) {
  struct Kind {
    const char* name;
    std::function<std::string(Drawer&)> draw;
    SortOrder sort = SortOrder::kRelevance;
  };
  const Kind kinds[] = {{"rare", rare},
                        {"common", common},
                        {"multi", [](Drawer& from) { return several(from, 3, " "); }},
                        {"phrase", phrase},
                        {"tag", with_tag},
                        {"date", with_dates},
                        {"prefix", prefix},
                        {"or", [](Drawer& from) { return several(from, 2, " OR "); }},
                        {"boolean", boolean},
                        {"near", [](Drawer& from) { return several(from, 2, " NEAR/8 "); }},
                        {"newest", common, SortOrder::kNewest},
                        {"oldest", common, SortOrder::kOldest}};
  std::vector<QueryClass> classes;
  for (const Kind& kind : kinds) {
    if (!only.empty() && only != kind.name) continue;
    Drawer from(archive, seed);
    QueryClass& drawn = classes.emplace_back(QueryClass{kind.name, {}});
    for (int draw = 0; draw < kMaxDraws && drawn.requests.size() < each; ++draw) {
      const std::string query = kind.draw(from);
      if (query.empty()) continue;
      drawn.requests.push_back(request_for(query));
      drawn.requests.back().sort = kind.sort;
    }
  }
  return classes;
}

SearchRequest word_in_about(const Archive& archive, std::size_t articles) {
  const auto off_by = [&](double count) { return std::abs(count - static_cast<double>(articles)); };
  std::string best;
  double best_off = 1e18;
  for (auto term = archive.all().allterms_begin(); term != archive.all().allterms_end(); ++term) {
    const std::string word = *term;
    const bool is_word = word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) {
                           return c >= 'a' && c <= 'z';
                         });
    if (!is_word || off_by(term.get_termfreq()) >= best_off) continue;
    best = word;
    best_off = off_by(term.get_termfreq());
  }
  return request_for("=" + best);
}

}  // namespace backissue::bench
