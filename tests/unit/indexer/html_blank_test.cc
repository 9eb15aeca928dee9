// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/blank.h"

#include <gumbo.h>
#include <catch2/catch.hpp>

#include <random>

using namespace backissue::html;

namespace {

/// Elements whose inside blank() may take, so that it is left out of the comparison.
bool is_blankable(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_SVG:
      return true;
    default:
      return false;
  }
}

std::string outline(const GumboNode& node) {
  if (node.type == GUMBO_NODE_COMMENT) return "<!>";
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
    return std::string("'") + node.v.text.text + "'";
  const auto& element = node.v.element;
  std::string out = "(";
  out += gumbo_normalized_tagname(element.tag);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto& attribute = *static_cast<GumboAttribute*>(element.attributes.data[i]);
    out += std::string(" ") + attribute.name + "=" + attribute.value;
  }
  for (unsigned i = 0; i < element.children.length && !is_blankable(element); ++i)
    out += outline(*static_cast<GumboNode*>(element.children.data[i]));
  return out + ")";
}

/// The tree as one line, by the parser without any of our own code.
std::string outline_of(const std::string& markup) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, markup.data(), markup.size());
  const std::string out = outline(*output->root);
  gumbo_destroy_output(&options, output);
  return out;
}

std::string blanked(std::string_view page) {
  return blank(page).markup;
}

}  // namespace

TEST_CASE("what extraction never reads is blanked and its tags stay") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"a<script>x</script>b", "a<script></script>b"},
      {"a<style>x</style >b", "a<style></style >b"},
      {"a<svg viewBox='0'><g><path/></g></svg>b", "a<svg viewBox='0'></svg>b"},
      {"a<svg/>b", "a<svg/>b"},
      {"a<iframe><p></iframe>b", "a<iframe></iframe>b"},
      {"a<noscript><img></noscript>b", "a<noscript></noscript>b"},
      {"a<noscript>never closed", "a<noscript>never closed"},
      {"a<!-- x --><!-- y -- > --!>b", "a<!----><!-- y -- > --!>b"},
      {"<img src='data:image/png;base64,AAAA' alt=x>", "<img src='data:image/png;base64,' alt=x>"},
      {"<img src=data:image/svg+xml,%3Csvg/ alt=x>", "<img src=data:image/svg+xml, alt=x>"},
      {"<p style='a:url(data:x/y;base64,QUJD);b:c'>", "<p style='a:url(data:x/y;base64,);b:c'>"},
      {"<meta content='Data: what, where'>", "<meta content='Data: what, where'>"},
      {"<title><script>x</script></title>", "<title><script>x</script></title>"},
      {"<p title='<script>'>x</script>", "<p title='<script>'>x</script>"},
      {"2 < 3 <3 </ <", "2 < 3 <3 </ <"},
  };
  for (const auto& [page, expected] : cases) {
    CAPTURE(page);
    CHECK(blanked(page) == expected);
  }
}

TEST_CASE("a script ends where the standard's escaped states let it end") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<script>'<!-- <script> </script> '</script>z", "<script></script>z"},
      {"<script><!-- <script> --></script>z", "<script></script>z"},
      {"<script><!--></script>z", "<script></script>z"},
      {"<script><!-- </script>z", "<script></script>z"},
      {"<script></scripty></script/>z", "<script></script/>z"},
      {"<script></SCRIPT\n>z", "<script></SCRIPT\n>z"},
      {"<script>never closed", "<script>"},
  };
  for (const auto& [page, expected] : cases) {
    CAPTURE(page);
    CHECK(blanked(page) == expected);
    CHECK(outline_of(std::string(page)) == outline_of(blanked(page)));
  }
}

TEST_CASE("JSON is set aside with the place of its tag") {
  const auto result =
      blank("<!-- note --><script type='application/ld+json'>{\"a\":1}</script><p>");
  REQUIRE(result.json.size() == 1);
  CHECK(result.json[0].content == "{\"a\":1}");
  CHECK(result.markup.substr(result.json[0].tag_at).starts_with("<script type="));
}

TEST_CASE("the tree outside blanked parts is the one of the whole page") {
  // Pieces that change the tokenizer's state, open or close something across others, or only look
  // like it.
  static constexpr std::string_view kPieces[] = {"<script>",
                                                 "</script>",
                                                 "<!--",
                                                 "-->",
                                                 "--!>",
                                                 "<!-->",
                                                 "<script ",
                                                 "</script ",
                                                 ">",
                                                 "<style>",
                                                 "</style>",
                                                 "<svg>",
                                                 "</svg>",
                                                 "<svg/>",
                                                 "<g>",
                                                 "</g>",
                                                 "<path d='<'/>",
                                                 "<desc>",
                                                 "</desc>",
                                                 "<foreignObject>",
                                                 "</foreignObject>",
                                                 "<![CDATA[",
                                                 "]]>",
                                                 "<title>",
                                                 "</title>",
                                                 "<textarea>",
                                                 "</textarea>",
                                                 "<select>",
                                                 "<option>",
                                                 "</select>",
                                                 "<template>",
                                                 "</template>",
                                                 "<table>",
                                                 "<tr>",
                                                 "<td>",
                                                 "</table>",
                                                 "<col>",
                                                 "<p>",
                                                 "</p>",
                                                 "<b>",
                                                 "</b>",
                                                 "<a href=\"x",
                                                 "\"",
                                                 "'",
                                                 "=",
                                                 "/",
                                                 "text",
                                                 " ",
                                                 "<math>",
                                                 "<mi>",
                                                 "</math>",
                                                 "<iframe>",
                                                 "</iframe>",
                                                 "<xmp>",
                                                 "</xmp>",
                                                 "<!doctype html>",
                                                 "<?php ",
                                                 "</ x",

                                                 "<head>",
                                                 "<body class=a>",
                                                 "</body>",
                                                 "<font>",
                                                 "<font color=red>",
                                                 "<div",
                                                 "<br/>",
                                                 "<",
                                                 "&lt;",
                                                 "<noembed>",
                                                 "</noembed>",
                                                 "<noframes>",
                                                 "</noframes>",
                                                 "<plaintext>",
                                                 "-",
                                                 "<!",
                                                 "<scr",
                                                 "\n"};
  std::mt19937 random(20240229);
  for (int round = 0; round < 20'000; ++round) {
    std::string page;
    for (auto left = 2 + random() % 14; left > 0; --left)
      page += kPieces[random() % std::size(kPieces)];
    const auto expected = outline_of(page);
    const auto found = outline_of(blanked(page));
    if (expected == found) continue;
    CAPTURE(page, blanked(page));
    REQUIRE(found == expected);
  }
}
