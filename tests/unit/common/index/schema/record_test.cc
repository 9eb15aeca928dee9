// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/record.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/json.h"

using namespace backissue;

namespace {

Article full_article() {
  Article article;
  article.path = "archive/caf\xE9.html";
  article.member = "page/3";
  article.form = "html";
  article.charset = "windows-1252";
  article.url = "https://gazette.example/a?utm=1";
  article.canonical_url = "https://gazette.example/a";
  article.title = "Ferry runs again";
  article.authors = {"Ana Lima", "Bo Ek"};
  article.published = parse_iso8601("2024-02-29T08:50:00+03:00");
  article.published_from = "json-ld";
  article.modified = parse_iso8601("2024-03-01");
  article.saved = parse_iso8601("2024-03-02T01:02:03Z");
  article.section = "Local";
  article.tags = {"ferry", "", "harbour"};
  article.publisher = "The Gazette";
  article.site = "gazette.example";
  article.language = "en";
  article.summary = "It sails.";
  article.body = std::string(300, 'a') + "\n\nsecond";
  article.words = 300;
  return article;
}

}  // namespace

TEST_CASE("a record gives back the article that it was made of") {
  auto article = full_article();
  const auto back = decode_record(encode_record(article));
  REQUIRE(back);
  article.tags = {"ferry", "harbour"};  // an empty value is an absent one
  CHECK(to_json(*back) == to_json(article));
  CHECK(back->path == article.path);
  CHECK(back->published == article.published);
}

TEST_CASE("an empty article has a record too") {
  const auto back = decode_record(encode_record(Article{}));
  REQUIRE(back);
  CHECK(back->body.empty());
  CHECK_FALSE(back->published);
}

TEST_CASE("damaged records are refused") {
  const std::string cases[] = {"",
                               "\x02",
                               std::string("\x01\x07\x7Fshort", 8),
                               "\x01\x07",
                               std::string("\x01\x07\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", 12),
                               std::string("\x01\x07\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", 12),
                               "\x01\x09\x03yes"};
  for (const auto& bytes : cases) {
    CAPTURE(bytes);
    CHECK_FALSE(decode_record(bytes));
  }
}

TEST_CASE("no cut and no flipped byte of a record does harm") {
  const std::string whole = encode_record(full_article());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    (void)decode_record(std::string_view(whole).substr(0, i));
    std::string flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x80);
    (void)decode_record(flipped);
  }
  SUCCEED("all were read or refused");
}

TEST_CASE("fields of a later version are passed over") {
  const auto back = decode_record(std::string("\x01\xC8\x02zz\x07\x02Hi", 9));
  REQUIRE(back);
  CHECK(back->title == "Hi");
}
