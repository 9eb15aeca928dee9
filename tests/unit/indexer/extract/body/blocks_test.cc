// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/blocks.h"
#include "indexer/html/parse.h"

#include <catch2/catch.hpp>

using namespace backissue;

namespace {

std::vector<std::string> texts(const std::string& html) {
  const auto parsed = html::parse(html, {});
  REQUIRE(parsed.tree);
  std::vector<std::string> lines;
  for (const auto& block : cut_blocks(*parsed.tree)) lines.push_back(block.text);
  return lines;
}

}  // namespace

TEST_CASE("blocks are what a reader sees as one paragraph") {
  const std::pair<std::string, std::vector<std::string>> cases[] = {
      {"<p>one <b>bo</b>ld</p><p>two</p>", {"one bold", "two"}},
      {"<div>a<br>b<br><br>c<br/>\n<br/>d</div>", {"a b", "c", "d"}},
      {"<div>a<br>&nbsp;<br>b</div>", {"a", "b"}},
      {"<div>loose<p>inner</p>tail</div>", {"loose", "inner", "tail"}},
      {"<ul><li>x<li>y</ul><table><tr><td>1<td>2</table>", {"x", "y", "1", "2"}},
      {"<p>a<script>no()</script>b</p><style>p{}</style><select><option>o</select>", {"a b"}},
      {"<p>  </p><p>\xC2\xA0</p><div></div>", {}},
      {"<p hidden>unseen</p><p style='display:none'>folded</p>", {"unseen", "folded"}},
      {"<p>a<noscript>turn scripts on</noscript></p>", {"a"}},
  };
  for (const auto& [html, expected] : cases) {
    CAPTURE(html);
    CHECK(texts(html) == expected);
  }
}

TEST_CASE("characters are counted apart in links and in emphasis") {
  const auto parsed =
      html::parse("<p>ab <a href=x>cd <b>ef</b></a></p><a href=y><div>gh</div></a>", {});
  REQUIRE(parsed.tree);
  const auto blocks = cut_blocks(*parsed.tree);
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].characters == 6);
  CHECK(blocks[0].link_characters == 4);
  CHECK(blocks[0].emphasis_characters == 2);
  CHECK(blocks[0].links == 1);
  CHECK(blocks[1].link_characters == 2);
  CHECK(blocks[1].links == 1);
}

TEST_CASE("a page nested very deep is cut in one pass") {
  std::string html;
  for (int i = 0; i < 5000; ++i) html += "<div><span>";
  CHECK(texts(html + "deep").size() == 1);
}

TEST_CASE("a page of endless blocks is cut off") {
  std::string html;
  for (std::size_t i = 0; i < kMaxBlocks + 10; ++i) html += "<p>a";
  CHECK(texts(html).size() == kMaxBlocks);
}

TEST_CASE("a link to a script around whole paragraphs is no link") {
  const auto links = [](const std::string& html) {
    const auto parsed = html::parse(html, {});
    REQUIRE(parsed.tree);
    std::uint32_t characters = 0;
    for (const auto& block : cut_blocks(*parsed.tree)) characters += block.link_characters;
    return characters;
  };
  CHECK(links("<a href='javascript:'><p>abc</p><p>def</p>ghi</a>") == 0);
  CHECK(links("<a href=' JavaScript:void(0)'>Menu</a>") == 4);
  CHECK(links("<a href='/story'><p>abc</p></a>") == 3);
}
