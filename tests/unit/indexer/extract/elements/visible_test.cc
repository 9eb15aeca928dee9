// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/elements/visible.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/pages.h"

using namespace backissue;

TEST_CASE("an element in a menu, a footer, a form or a hidden box stands aside") {
  for (const std::string_view box :
       {"<nav>", "<footer>", "<aside>", "<form>", "<div hidden>", "<div aria-hidden=\"true\">"}) {
    CAPTURE(box);
    const auto tree = tree_of(std::string(box) + "<div><p>x</p></div>");
    CHECK(is_aside(tree, tree.find(html::Tag::kP)));
  }
  for (const std::string_view box : {"<main>", "<article>", "<div aria-hidden=\"false\">"}) {
    CAPTURE(box);
    const auto tree = tree_of(std::string(box) + "<div><p>x</p></div>");
    CHECK_FALSE(is_aside(tree, tree.find(html::Tag::kP)));
  }
}

TEST_CASE("an element that holds more than a few words has no short text") {
  const auto text = [](const std::string& inside) {
    const auto tree = tree_of("<p>" + inside + "</p>");
    return short_text(tree, tree.find(html::Tag::kP));
  };
  CHECK(text("Ferry <b>runs</b>  again") == "Ferry runs again");
  CHECK(text(std::string(4000, 'a')).size() == 4000);
  CHECK(text(std::string(4001, 'a')).empty());
  std::string many;
  for (int i = 0; i < 300; ++i) many += "<b>a</b>";
  CHECK(text(many).empty());
}
