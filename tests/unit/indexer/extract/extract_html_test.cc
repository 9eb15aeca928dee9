// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extract_html.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/html/parse.h"

using namespace backissue;

TEST_CASE("every fact is chosen from the evidence that is kept for whoever asks") {
  const auto page = html::parse(
      R"(<html lang="en"><head><title>Ferry runs again | Daily Post</title>
      <meta property="og:site_name" content="Daily Post"><meta property="og:title" content="Ferry runs again">
      <meta property="article:section" content="Harbour"><meta name="keywords" content="ferry, strike, harbour">
      <meta name="author" content="Ines Calado"><meta name="description" content="The strike at the harbour is over.">
      <meta property="article:published_time" content="2024-03-12T08:50:00Z">
      <meta property="article:modified_time" content="2024-03-13T09:00:00Z">
      <link rel="canonical" href="https://post.example/ferry"></head>
      <body><h1>Ferry runs again</h1><p>The ferry runs again after the strike at the harbour, the port said on Monday.</p>
      </body></html>)",
      {});
  REQUIRE(page.tree);
  Evidence evidence;
  const Extraction found = extract_html(*page.tree, {}, &evidence);
  const Article& article = found.article;
  // More than one source may say what was taken, but one of them was.
  const auto has = [&](Fact fact, std::string_view value) {
    const auto weighed = evidence.of(fact);
    return !value.empty() && std::any_of(weighed.begin(), weighed.end(), [&](const Candidate& one) {
      return one.taken && one.fact == fact && one.value == value;
    });
  };
  CHECK(has(Fact::kTitle, article.title));
  CHECK(has(Fact::kSection, article.section));
  CHECK(has(Fact::kPublisher, article.publisher));
  CHECK(has(Fact::kSite, article.site));
  CHECK(has(Fact::kCanonicalUrl, article.canonical_url));
  CHECK(has(Fact::kLanguage, article.language));
  CHECK(has(Fact::kSummary, article.summary));
  CHECK(has(Fact::kPublished, "2024-03-12T08:50:00Z"));
  CHECK(has(Fact::kModified, "2024-03-13T09:00:00Z"));
  REQUIRE(article.authors.size() == 1);
  CHECK(has(Fact::kAuthor, article.authors[0]));
  REQUIRE(article.tags.size() == 3);
  for (const auto& tag : article.tags) CHECK(has(Fact::kTag, tag));
}
