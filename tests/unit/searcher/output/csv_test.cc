// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/csv.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace backissue;

namespace {

constexpr std::string_view kHeader =
    "rank,score,title,published,time,zone,source,authors,tags,section,language,url,path,member,"
    "snippet,"
    "also,missing\r\n";

std::string csv_of(const Hit& hit) {
  SearchResult result;
  result.hits.push_back(hit);
  std::ostringstream out;
  write_csv(out, result, {});
  const std::string text = out.str();
  REQUIRE(text.rfind(kHeader, 0) == 0);
  return text.substr(kHeader.size());
}

std::string title_cell(std::string title) {
  Hit hit;
  hit.rank = 1;
  hit.article.title = std::move(title);
  const std::string row = csv_of(hit);
  const std::string_view end = ",,,,,,,,,,,,,0,\r\n";
  REQUIRE(row.size() > end.size() + 4);
  REQUIRE(row.substr(row.size() - end.size()) == end);
  return row.substr(4, row.size() - end.size() - 4);
}

}  // namespace

TEST_CASE("CSV cells are quoted by RFC 4180 and can be no formulas") {
  const std::pair<std::string, std::string> cases[] = {
      {"Plain", "Plain"},
      {"One, two", "\"One, two\""},
      {"The \"big\" one", "\"The \"\"big\"\" one\""},
      {"two\nlines", "\"two\nlines\""},
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1, -2", "\"'-1, -2\""},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"a=b", "a=b"}};
  for (const auto& [title, cell] : cases) {
    CAPTURE(title);
    CHECK(title_cell(title) == cell);
  }
}

TEST_CASE("a CSV row holds the hit in the order of the header") {
  Hit hit;
  hit.rank = 3;
  hit.score = 1.25;
  hit.article.title = "Port strike";
  hit.article.published = Timestamp{.day = {2024, 3, 12}};
  hit.article.site = "harbour.example.org";
  hit.article.authors = {"Ines Calado", "Per Holm"};
  hit.article.tags = {"strike"};
  hit.article.section = "Economy";
  hit.article.language = "en";
  hit.article.url = "https://harbour.example.org/a";
  hit.article.path = "a.warc";
  hit.article.member = "7";
  hit.snippet = "the strike";
  hit.also = 2;
  hit.missing = {"ferry", "of late"};
  CHECK(
      csv_of(hit) ==
      "3,1.25,Port strike,2024-03-12,,,harbour.example.org,Ines Calado; Per Holm,strike,Economy,en,"
      "https://harbour.example.org/a,a.warc,7,the strike,2,ferry; of late\r\n");
}

TEST_CASE("CSV has the day, the time and its offset in cells of their own") {
  const std::pair<Timestamp, std::string> cases[] = {
      {{.day = {2024, 3, 12}}, "2024-03-12,,"},
      {{.day = {2024, 3, 12}, .second_of_day = 3600}, "2024-03-12,01:00:00,"},
      {{.day = {2024, 3, 12}, .second_of_day = 60, .utc_offset_minutes = 0},
       "2024-03-12,00:01:00,Z"},
      {{.day = {2024, 3, 12}, .second_of_day = 60, .utc_offset_minutes = 90},
       "2024-03-12,00:01:00,+01:30"}};
  for (const auto& [moment, cells] : cases) {
    CAPTURE(cells);
    Hit hit;
    hit.rank = 1;
    hit.article.published = moment;
    CHECK(csv_of(hit) == "1,0,," + cells + ",,,,,,,,,,0,\r\n");
  }
}

TEST_CASE("where no hits were asked for CSV holds the counts") {
  SearchResult result;
  result.matches = 9;
  result.facets = {{FacetKind::kTag, {{"strike, port", 8}, {"ports", 6}}},
                   {FacetKind::kYear, {{"2023", 1}, {"2024", 2}}}};
  std::ostringstream all;
  write_csv(all, result, {.counts_alone = true});
  CHECK(all.str() ==
        "facet,value,count\r\ntag,\"strike, "
        "port\",8\r\ntag,ports,6\r\nyear,2023,1\r\nyear,2024,2\r\n");
  std::ostringstream few;
  write_csv(few, result, {.counts_alone = true, .facet_limit = 1});
  CHECK(few.str() == "facet,value,count\r\ntag,\"strike, port\",8\r\nyear,2024,2\r\n");
}
