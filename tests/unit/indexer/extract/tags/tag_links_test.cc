// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/tag_links.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/pages.h"

using namespace backissue;

namespace {

using Texts = std::vector<std::string>;

TagLinks links_of(std::string_view markup) {
  const auto tree = tree_of(markup);
  return find_tag_links(tree, tree.find(html::Tag::kH1));
}

}  // namespace

TEST_CASE("links to subjects are told by rel, by the box around them and by their address") {
  const auto links = links_of(
      "<article><h1>h</h1><p>text</p><a rel=tag href=/x>Ports</a>"
      "<div class=topics><a href=/y>Strikes</a></div>"
      "<ul><li><a href=/topic/ferries>Ferries</a></li></ul></article>");
  CHECK(links.by_rel == Texts{"Ports"});
  CHECK(links.by_class == Texts{"Ports", "Strikes"});  // rel=tag says so as a class does
  CHECK(links.by_address == Texts{"Ferries"});
}

TEST_CASE("links inside a paragraph's text are not tags") {
  const auto links = links_of(
      "<h1>h</h1><p>The union of <a "
      "href=/tag/ports>ports</a>"
      " said on Monday that nothing would move before the talks had come to an end.</p>");
  CHECK(links.by_address.empty());
}
