// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/people/byline.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

std::vector<std::string> texts(const std::vector<BylineText>& lines) {
  std::vector<std::string> all;
  for (const auto& line : lines) all.push_back(line.text.substr(line.text.find_first_not_of('\n')));
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("bylines are found by rel, by class and by their first word") {
  const auto tree = tree_of(
      "<h1>Ferry runs</h1><a rel=author href=/i>Ines Calado</a>"
      "<p class=article-byline>By <a href=/t>Tom Berg</a><br>Harbour</p>"
      "<div><span>Von Ada Holm</span></div>"
      "<div class=comment><p class=author>Somebody</p></div>"
      "<nav><a rel=author href=/x>Nobody</a></nav>");
  const Bylines found = find_bylines(tree, tree.find(html::Tag::kH1));
  CHECK(texts(found.rel_author) == Texts{"Ines Calado"});
  // A rel=author says author as a class does.
  CHECK(texts(found.by_class) == Texts{"Ines Calado", "By\nTom Berg\nHarbour"});
  CHECK(texts(found.by_words).back() == "Von Ada Holm");
}

TEST_CASE("a sentence that begins like a byline is not one") {
  const auto tree = tree_of("<h1>h</h1><p>By the time the ferry came, the quay was empty.</p>");
  CHECK(find_bylines(tree, tree.find(html::Tag::kH1)).by_words.empty());
}
