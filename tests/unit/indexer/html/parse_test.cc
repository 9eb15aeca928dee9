// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "indexer/html/parse.h"

using namespace backissue;
using namespace backissue::html;

namespace {

Tree tree_of(std::string_view page) {
  auto parsed = parse(page, {});
  REQUIRE(parsed.tree);
  return *parsed.tree;
}

std::string body_text(std::string_view page) {
  const Tree tree = tree_of(page);
  return text_of(tree, tree.find(Tag::kBody));
}

std::string repeat(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("text of a page is one line in which blocks part words and inline tags do not") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<p>Har<b>bour</b></p><p>opens", "Harbour opens"},
      {"one<br>two<td>three", "one twothree"},
      {"<ul><li>a<li>b</ul>c", "a b c"},
      {"caf&eacute; &amp; bar&#8217;s", "caf\u00E9 & bar\u2019s"},
      {"<p>seen<script>var x = '<p>unseen';</script><style>p{}</style></p>", "seen"},
      {"<p>seen<svg><text>unseen</text></svg>", "seen"},
      {"seen<noscript><p>switch it on</p></noscript>", "seen"},
      {"<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の人", "港の人"},
      {"<noscript><p>switch it on</p></noscript>seen", "seen"},
      {"a<!-- unseen -->b", "ab"},
      {"<title>head</title><p>body", "body"},
  };
  for (const auto& [page, expected] : cases) {
    CAPTURE(page);
    CHECK(body_text(page) == expected);
  }
}

TEST_CASE("the tree can be walked by children, siblings and ancestors") {
  const Tree tree = tree_of("<body><ul id=l><li>one<li class='A b'>two</ul><p>three");
  const NodeId list = tree.find(Tag::kUl);
  const NodeId first = tree.first_child(list);
  const NodeId second = tree.next_sibling(first);
  CHECK(tree[first].tag == Tag::kLi);
  CHECK(tree.attribute(second, "class") == "A b");
  CHECK(tree.next_sibling(second) == kNoNode);
  CHECK(tree[tree.next_sibling(list)].tag == Tag::kP);
  CHECK(tree.closest(second + 1, Tag::kUl) == list);
  CHECK(tree.closest(list, Tag::kLi) == kNoNode);
  CHECK(tree.within(second + 1, list));
  CHECK_FALSE(tree.within(tree.find(Tag::kP), list));
  CHECK(tree[0].tag == Tag::kHtml);
  CHECK(tree[0].end == tree.size());
  CHECK(tree.next_sibling(0) == kNoNode);
  CHECK(tree[list].depth == 2);
}

TEST_CASE("attribute names are lower case and values are decoded") {
  const Tree tree = tree_of("<p DATA-Day='a &amp; b' hidden>x");
  const NodeId paragraph = tree.find(Tag::kP);
  CHECK(tree.attribute(paragraph, "data-day") == "a & b");
  CHECK(tree.has_attribute(paragraph, "hidden"));
  CHECK_FALSE(tree.has_attribute(paragraph, "class"));
}

TEST_CASE("only scripts that hold JSON keep their text") {
  const Tree tree = tree_of(
      "<script type='application/LD+JSON'>{\"a\": \"<b>\"}</script><script>var a;</script>"
      "<script type='text/javascript'>var b;</script>");
  const NodeId json = tree.find(Tag::kScript);
  CHECK(text_of(tree, json) == "{\"a\": \"<b>\"}");
  const NodeId code = tree.next_sibling(json);
  CHECK(tree.first_child(code) == kNoNode);
  CHECK(tree.first_child(tree.next_sibling(code)) == kNoNode);
}

TEST_CASE("a tree outlives its page and a copy of it") {
  Tree copy;
  {
    const std::string page = "<p title='a long enough title to leave the small buffer'>gone";
    copy = tree_of(page);
  }
  CHECK(copy.attribute(copy.find(Tag::kP), "title") ==
        "a long enough title to leave the small buffer");
}

TEST_CASE("a page over a limit gives a reason instead of a tree") {
  ParseLimits small;
  small.max_bytes = 1000;
  CHECK(parse(repeat("text ", 300), small).reason == Reason::kTooLarge);
  ParseLimits lean;
  lean.max_memory = 1 << 20;
  const auto heavy = parse(repeat("<b><p>", 3000), lean);
  CHECK_FALSE(heavy.tree);
  CHECK(heavy.reason == Reason::kTooDeep);
  ParseLimits quick;
  quick.deadline = std::chrono::milliseconds(20);
  const auto slow = parse(repeat("<div>", 100'000), quick);
  CHECK_FALSE(slow.tree);
  CHECK(slow.reason == Reason::kTooSlow);
}

TEST_CASE("deep pages are read without recursion and keep their text") {
  const Tree tree = tree_of(repeat("<span>", 20'000) + "deep");
  CHECK(text_of(tree, 0) == "deep");
  const Tree blocks = tree_of(repeat("<div>x<script>y</script>", 2'000) + "<p>deep");
  CHECK(text_of(blocks, 0) == repeat("x ", 2'000) + "deep");
  CHECK(blocks[blocks.size() - 1].depth == kMaxDepth);
  CHECK(blocks[0].end == blocks.size());
}

TEST_CASE("zero bytes and ill-formed bytes do not end the text") {
  CHECK(body_text(std::string_view("<p>be\0fore</p><p>after\xFF</p>end", 30)) ==
        "before after\uFFFD end");
  CHECK(body_text("").empty());
}
