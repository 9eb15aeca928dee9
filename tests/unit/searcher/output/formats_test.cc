// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/formats.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "searcher/output/columns.h"

using namespace backissue;

namespace {

SearchResult one_hit() {
  SearchResult result;
  result.understood = "strike";
  result.matches = 21;
  result.more = true;
  result.dates = {CivilDay{2019, 6, 1}, CivilDay{2024, 5, 2}};
  result.undated = 3;
  Hit hit;
  hit.rank = 1;
  hit.score = 2.5;
  hit.article.title = "Port strike enters second week";
  hit.article.published = Timestamp{.day = {2024, 3, 12}};
  hit.article.site = "harbour.example.org";
  hit.article.authors = {"Ines Calado"};
  hit.article.section = "Economy";
  hit.article.tags = {"strike", "ports"};
  hit.article.language = "en";
  hit.article.path = "clips/port.html";
  hit.snippet = "… voted to extend the strike …";
  hit.highlights = {{22, 28}};
  hit.also = 4;
  result.hits.push_back(hit);
  result.facets = {{FacetKind::kTag, {{"strike", 88}, {"ports", 61}}}};
  return result;
}

std::string text_of(const SearchResult& result, OutputContext context = {}) {
  std::ostringstream out;
  write_text(out, result, context);
  return out.str();
}

nlohmann::ordered_json json_of(const SearchResult& result) {
  std::ostringstream out;
  write_json(out, result, {.query = "strike", .seconds = 0.5});
  return nlohmann::ordered_json::parse(out.str());
}

std::vector<std::string> keys_of(const nlohmann::ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& item : object.items()) keys.push_back(item.key());
  return keys;
}

}  // namespace

TEST_CASE("text shows a hit as a block and closes with counts, dates and the next page") {
  CHECK(text_of(one_hit(), {.seconds = 0.034}) ==
        "1  Port strike enters second week                2024-03-12  harbour.example.org\n"
        "   Ines Calado · Economy · strike, ports · en                      also 4 copies\n"
        "   … voted to extend the **strike** …\n"
        "   clips/port.html\n"
        "\n"
        "21 matches, best first, 1–1 shown (0.03 s) · dates 2019-06-01 … 2024-05-02, 3\n"
        "undated · next: --offset 1\n"
        "tag: strike 88, ports 61\n");
}

TEST_CASE("text names the file as the reader's folder has it, and the address") {
  SearchResult result = one_hit();
  result.hits[0].article.path = "/home/ada/clips/port strike.html";
  result.hits[0].article.url = "https://harbour.example.org/a";
  const Reader reader = {.folder = "/home/ada/clips", .home = "/home/ada", .host = "desk"};
  CHECK(text_of(result, {.reader = reader})
            .find("\n   port strike.html\n   https://harbour.example.org/a\n\n") !=
        std::string::npos);
  CHECK(text_of(result, {.links = true, .reader = reader})
            .find("\x1b]8;;file://desk/home/ada/clips/port%20strike.html\x1b\\port strike.html"
                  "\x1b]8;;\x1b\\\n") != std::string::npos);
}

TEST_CASE("text shows ten values of a facet, or as many as asked for; of days the latest") {
  SearchResult result = one_hit();
  result.facets = {{FacetKind::kYear, {}}, {FacetKind::kTag, {}}};
  for (int i = 10; i < 22; ++i) {
    result.facets[0].counts.push_back({"20" + std::to_string(i), 1});
    result.facets[1].counts.push_back({"t" + std::to_string(i), 1});
  }
  const std::string ten = text_of(result, {.columns = 200});
  CHECK(ten.find("year: 2 earlier, 2012 1, ") != std::string::npos);
  CHECK(ten.find(", t19 1, 2 more\n") != std::string::npos);
  const std::string all = text_of(result, {.columns = 200, .facet_limit = 0});
  CHECK(all.find("year: 2010 1, ") != std::string::npos);
  CHECK(all.find(", t21 1\n") != std::string::npos);
  const std::string one = text_of(result, {.columns = 200, .facet_limit = 1});
  CHECK(one.find("year: 11 earlier, 2021 1\ntag: t10 1, 11 more\n") != std::string::npos);
}

TEST_CASE("colour is written only when asked for") {
  CHECK(text_of(one_hit()).find('\x1b') == std::string::npos);
  const std::string coloured = text_of(one_hit(), {.colour = true});
  CHECK(coloured.find("\x1b[1;33mstrike\x1b[0m") != std::string::npos);
  CHECK(coloured.find("**") == std::string::npos);
}

TEST_CASE("text from pages cannot reach the terminal as control characters") {
  SearchResult result = one_hit();
  Article& article = result.hits[0].article;
  article.title = "a\x1b[31mb\u202E";
  article.authors = {"x\x07"};
  article.path = "dir/\x1b]0;t.html";
  article.tags = {"\x01\x02"};
  result.hits[0].snippet = "s\x1b[2J";
  result.hits[0].highlights = {};
  result.facets[0].counts[0].value = "\x1b[0m";
  result.hints = {"\x1b[5m"};
  for (const char c : text_of(result)) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
}

TEST_CASE("an article without a date says so, or when it was saved") {
  SearchResult result = one_hit();
  result.hits[0].article.published.reset();
  CHECK(text_of(result).find("undated  harbour.example.org") != std::string::npos);
  result.hits[0].article.saved = Timestamp{.day = {2024, 3, 14}};
  CHECK(text_of(result).find("saved 2024-03-14  harbour") != std::string::npos);
}

TEST_CASE("text says when the count is a guess and when nothing was found") {
  SearchResult result = one_hit();
  result.matches = 21'000;
  result.exact = false;
  CHECK(text_of(result).find("about 21") != std::string::npos);
  CHECK(text_of(result).find("dates") == std::string::npos);
  SearchResult nothing;
  nothing.hints = {"'feroe' is nowhere"};
  nothing.did_you_mean = "faroe";
  CHECK(text_of(nothing) == "nothing found\n  'feroe' is nowhere\ndid you mean: faroe\n");
}

TEST_CASE("no line of text is wider than the terminal, but for paths") {
  SearchResult result = one_hit();
  result.hits[0].article.title =
      "港口罢工进入第二周港口罢工进入第二周港口罢工进入第二周港口罢工进入第二周";
  result.hits[0].snippet =
      "word " + std::string(300, 'x') + " 港口罢工进入第二周港口罢工进入第二周";
  for (const std::size_t columns : {40U, 57U, 80U, 200U}) {
    std::istringstream lines(text_of(result, {.columns = columns}));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(display_width(line) <= columns);
    }
  }
}

TEST_CASE("JSON has the contract's keys in the contract's order") {
  const auto json = json_of(one_hit());
  CHECK(keys_of(json) == std::vector<std::string>{"query", "understood", "matches", "some",
                                                  "matched", "exact", "seconds", "hits", "facets"});
  CHECK(keys_of(json["hits"][0]) == std::vector<std::string>{"rank", "score", "title", "published",
                                                             "source", "authors", "tags", "section",
                                                             "language", "url", "path", "snippet",
                                                             "highlights", "also"});
  CHECK(json["hits"][0]["highlights"] == nlohmann::ordered_json({{22, 28}}));
  CHECK(json["hits"][0]["snippet"] == "… voted to extend the strike …");
  CHECK(json["facets"]["tag"][1] == nlohmann::ordered_json({{"value", "ports"}, {"count", 61}}));
}

TEST_CASE("JSON keeps control characters escaped and says what only some results have") {
  SearchResult result = one_hit();
  result.hits[0].article.title = "a\x1b[31m\u202E";
  result.hits[0].article.member = "7";
  result.hits[0].also = 0;
  result.did_you_mean = "faroe";
  std::ostringstream out;
  write_json(out, result, {});
  CHECK(out.str().find('\x1b') == std::string::npos);
  CHECK(out.str().find("\u202E") == std::string::npos);
  const auto json = nlohmann::ordered_json::parse(out.str());
  CHECK(json["did_you_mean"] == "faroe");
  CHECK(json["hits"][0]["member"] == "7");
  CHECK_FALSE(json["hits"][0].contains("also"));
}

TEST_CASE("JSON names the words that a hit lacks, and leaves an unknown date out") {
  SearchResult result = one_hit();
  CHECK_FALSE(json_of(result)["hits"][0].contains("missing"));
  result.hits[0].missing = {"ferry", "strike"};
  result.hits[0].article.published.reset();
  const auto json = json_of(result);
  CHECK(json["hits"][0]["missing"] == nlohmann::ordered_json({"ferry", "strike"}));
  CHECK_FALSE(json["hits"][0].contains("published"));
}

TEST_CASE("a format has a name, a suffix and a type of its own") {
  for (const Format& format : kFormats) {
    CAPTURE(format.name);
    for (const Format& other : kFormats) {
      if (&other == &format) continue;
      CHECK(other.name != format.name);
      CHECK(other.suffix != format.suffix);
      CHECK(other.media_type != format.media_type);
    }
  }
}

TEST_CASE("jsonl has one hit a line") {
  SearchResult result = one_hit();
  result.hits.push_back(result.hits[0]);
  result.hits[1].rank = 2;
  std::ostringstream out;
  write_jsonl(out, result, {});
  std::istringstream lines(out.str());
  int rank = 0;
  for (std::string line; std::getline(lines, line);)
    CHECK(nlohmann::json::parse(line)["rank"] == ++rank);
  CHECK(rank == 2);
}
