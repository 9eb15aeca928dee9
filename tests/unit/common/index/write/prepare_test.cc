// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/prepare.h"

#include <catch2/catch.hpp>
#include <set>

#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/schema/terms.h"
#include "common/index/write/prepared_article.h"
#include "tests/support/articles.h"

using namespace backissue;

namespace {

std::set<std::string> terms_of(const PreparedArticle& prepared) {
  std::set<std::string> terms;
  for (auto it = prepared.document.termlist_begin(); it != prepared.document.termlist_end(); ++it)
    terms.insert(*it);
  return terms;
}

PreparedPtr prepared_one(Article article) {
  return std::move(prepared(std::move(article)).front());
}

std::string value_of(Field field, std::string_view value) {
  return value_term(entry_of(field).prefix, value);
}

std::string lacks(std::string_view fact) {
  return value_term(prefix::kLacks, fact);
}

}  // namespace

TEST_CASE(
    "body words have positions, headline words theirs under the prefix, else beyond the text") {
  const auto made = prepared_one(article("Strike at port", "The strike goes on"));
  const std::string headline(entry_of(Field::kHeadline).prefix);
  struct Case {
    std::string term;
    std::size_t times;
    std::size_t positions;
  };
  const Case cases[] = {{"strike", 2, 1},
                        {"goes", 1, 1},
                        {"port", 1, 1},  // beyond the text
                        {headline + "strike", 1, 1},
                        {headline + "port", 1, 1},
                        {std::string(prefix::kNotInBody) + "port", 0, 0}};
  for (const auto& [term, times, positions] : cases) {
    CAPTURE(term);
    auto it = made->document.termlist_begin();
    it.skip_to(term);
    REQUIRE((it != made->document.termlist_end() && *it == term));
    CHECK(it.get_wdf() == times);
    CHECK(it.positionlist_count() == positions);
  }
  CHECK(terms_of(*made).count(std::string(prefix::kNotInBody) + "strike") == 0);
  CHECK(terms_of(*made).count(headline + "goes") == 0);
}

TEST_CASE("each word is noted once for the dictionary") {
  const auto made = prepared_one(article("Strike, strike", "A strike by e-mail"));
  const std::multiset<std::string> words(made->words.begin(), made->words.end());
  for (const char* word : {"strike", "a", "by", "email"}) {
    CAPTURE(word);
    CHECK(words.count(word) == 1);
  }
  CHECK(made->language == "en");
}

TEST_CASE("what an article has becomes terms and slots, and what it lacks is said") {
  Article full = article("T", "b", CivilDay{2024, 3, 12});
  full.tags = {"Labour", "Ports"};
  full.authors = {"Ines Calado"};
  full.site = "harbour.example";
  full.section = "World";
  full.url = "https://harbour.example/a";
  full.summary = "s";
  full.path = "a.html";
  const auto made = prepared_one(full);
  const auto terms = terms_of(*made);
  for (const std::string& term :
       {value_of(Field::kTag, "labour"), value_of(Field::kTag, "Ports"),
        value_of(Field::kAuthor, "ines calado"), value_of(Field::kSource, "harbour.example"),
        value_of(Field::kSection, "world"), value_of(Field::kLanguage, "en"), year_term(2024),
        month_term(2024, 3), day_term({2024, 3, 12}), id_term("a.html", ""), file_term("a.html"),
        url_term(full.url)}) {
    CAPTURE(term);
    CHECK(terms.count(term) == 1);
  }
  for (const char* fact : {"author", "language", "section", "source", "summary", "tag", "url"}) {
    CAPTURE(fact);
    CHECK(terms.count(lacks(fact)) == 0);
  }
  CHECK(terms.count(std::string(prefix::kUndated)) == 0);
  CHECK(made->page_term == url_term(full.url));
  CHECK(made->document.get_value(slot::kPublished).substr(0, 8) == "20240312");
  CHECK(made->document.get_value(slot::kTags) == std::string("Labour") + kValueSeparator + "Ports");

  Article bare;
  const auto none = terms_of(*prepared_one(bare));
  for (const char* fact : {"author", "language", "section", "source", "summary", "tag", "url"}) {
    CAPTURE(fact);
    CHECK(none.count(lacks(fact)) == 1);
  }
  CHECK(none.count(std::string(prefix::kUndated)) == 1);
  CHECK(none.count(value_of(Field::kLanguage, "und")) == 1);
}

TEST_CASE("an address that is a front page's names no page of its own") {
  Article made = article("T", "b");
  made.canonical_url = "https://harbour.example/";
  CHECK(prepared_one(made)->page_term.empty());
}

TEST_CASE("the record says how many words the body has") {
  Tokenizer tokenizer;
  CHECK(count_words("One e-mail, two words.", tokenizer) == 5);
  const auto made = prepared_one(article("A headline", "One e-mail, two words."));
  const auto record = decode_record(made->document.get_data());
  REQUIRE(record);
  CHECK(record->words == 5);
  CHECK(made->text_bytes == std::string_view("A headlineOne e-mail, two words.").size());
}
