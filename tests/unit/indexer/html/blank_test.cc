// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/blank.h"

#include <gumbo.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "indexer/html/parse.h"
#include "indexer/html/read_attributes.h"
#include "tests/support/random.h"

using namespace backissue;
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

/// Each run of white space as one space.
std::string one_white(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool white = std::string_view(" \t\n\r\f").find(c) != std::string_view::npos;
    if (!white || out.empty() || out.back() != ' ') out += white ? ' ' : c;
  }
  return out;
}

std::string with_text(std::string_view text, const Blanked& source) {
  std::string out;
  append_text(text, source, out);
  return out;
}

/// Tags and text, without attributes.
std::string outline(const GumboNode& node, const Blanked& source) {
  if (node.type == GUMBO_NODE_COMMENT) return "<!>";
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
    return "'" + one_white(with_text(node.v.text.text, source)) + "'";
  const auto& element = node.v.element;
  std::string out = "(";
  out += gumbo_normalized_tagname(element.tag);
  for (unsigned i = 0; i < element.children.length && !is_blankable(element); ++i)
    out += outline(*static_cast<GumboNode*>(element.children.data[i]), source);
  return out + ")";
}

/// The tree as one line, by the parser alone but for what was set aside.
std::string outline_of(const Blanked& source) {
  const std::string& markup = source.markup;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, markup.data(), markup.size());
  const std::string out = outline(*output->root, source);
  gumbo_destroy_output(&options, output);
  return out;
}

std::string joined(std::vector<std::string> attributes) {
  std::sort(attributes.begin(), attributes.end());
  std::string out = "|";
  for (const auto& attribute : attributes) out += ' ' + attribute;
  return out;
}

std::string attributes_below(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  const auto& element = node.v.element;
  std::vector<std::string> found;
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto& attribute = *static_cast<GumboAttribute*>(element.attributes.data[i]);
    if (is_read_attribute(attribute.name, attribute.value))
      found.push_back(std::string(attribute.name) + '=' + attribute.value);
  }
  std::string out = joined(found);
  for (unsigned i = 0; i < element.children.length && !is_blankable(element); ++i)
    out += attributes_below(*static_cast<GumboNode*>(element.children.data[i]));
  return out;
}

/// Of each element in document order, by the parser without any of our own code.
std::string attributes_of_parser(const std::string& markup) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, markup.data(), markup.size());
  const std::string out = attributes_below(*output->root);
  gumbo_destroy_output(&options, output);
  return out;
}

std::string attributes_of_tree(const std::string& markup) {
  const auto parsed = parse(markup, {});
  REQUIRE(parsed.tree);
  std::string out;
  for (NodeId id = 0; id < parsed.tree->size(); ++id) {
    if ((*parsed.tree)[id].tag == Tag::kText) continue;
    std::vector<std::string> found;
    for (const auto& [name, value] : parsed.tree->attributes(id))
      found.push_back(std::string(name) + '=' + std::string(value));
    out += joined(found);
  }
  return out;
}

Blanked untouched(std::string_view page) {
  Blanked whole;
  whole.markup = page;
  return whole;
}

/// The markup with its text, but not its attributes, back in place.
std::string blanked(std::string_view page) {
  const auto result = blank(page);
  return with_text(result.markup, result);
}

}  // namespace

TEST_CASE("what extraction never reads is blanked and its tags stay") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"a<script>x</script>b", "a<script></script>b"},
      {"a<style>x</style >b", "a<style></style >b"},
      {"a<svg viewBox='0'><g><path/></g></svg>b", "a<svg></svg>b"},
      {"a<svg/>b", "a<svg/>b"},
      {"a<iframe><p></iframe>b", "a<iframe></iframe>b"},
      {"a<noscript><img></noscript>b", "a<noscript></noscript>b"},
      {"a<noscript>never closed", "a<noscript>never closed"},
      {"a<!-- x --><!-- y -- > --!>b", "a<!----><!-- y -- > --!>b"},
      {"<i src='data:image/png;base64,AAAA' alt=x>", "<i src='data:image/png;base64,' alt=x>"},
      {"<i src=data:image/svg+xml,%3Csvg/ alt=x>", "<i src=data:image/svg+xml, alt=x>"},
      {"<i style='a:url(data:x/y;base64,QUJD);b:c'>", "<i style='a:url(data:x/y;base64,);b:c'>"},
      {"<i title='Data: what, where'>", "<i title='Data: what, where'>"},
      {"<title><script>x</script></title>", "<title><script>x</script></title>"},
      {"<p title='<script>'>x</script>", "<p>x</script>"},
      {"<p  class=a ID='b c' STYLE=\"d\" />e</p f=g>", "<p/>e</p>"},
      {"<a href='?a&amp;b' title='c&d' style='e&f'/>", "<a href='?a&amp;b' title='c&d' />"},
      {"<b class=a data-x=y>", "<b class=a data-x=y>"},
      {"<p> \n \t a  \n b  <i>  </i> c", "<p>\na  \n b <i> </i> c"},
      {"<pre>\n\n  a  </pre>  <b>", "<pre>\n\n  a  </pre> <b>"},
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
    CHECK(outline_of(untouched(page)) == outline_of(blank(page)));
  }
}

TEST_CASE("JSON is set aside with the place of its tag") {
  const auto result =
      blank("<!-- note --><script type='application/ld+json'>{\"a\":1}</script><p>");
  REQUIRE(result.json.size() == 1);
  CHECK(result.json[0].content == "{\"a\":1}");
  CHECK(result.markup.substr(result.json[0].tag_at).starts_with("<script>"));
}

TEST_CASE("text goes round the parser, but for what it has to look at") {
  const auto result = blank("<p> some text &amp; more, and a\r\nline <b>five5</b> 2 < 3 less");
  REQUIRE(result.texts.size() == 4);
  CHECK(result.texts[0] == "some text ");
  CHECK(result.texts[1] == " more, and a");
  CHECK(result.texts[2] == "\nline");
  CHECK(result.texts[3] == "five5");
  CHECK(result.text_bytes == 32);
  CHECK(result.markup == "<p> \U00100000&amp;\U00100001\r\U00100002 <b>\U00100003</b> 2 < 3 less");
}

TEST_CASE("a page that uses the private code points of the marks keeps its text") {
  const std::string page = "<p>\U00100000 and text</p>";
  CHECK(blank(page).markup == page);
  const auto parsed = parse(page, {});
  REQUIRE(parsed.tree);
  CHECK(text_of(*parsed.tree, 0) == "\U00100000 and text");
}

TEST_CASE("attributes that are read are set aside with the place of their tag") {
  const auto result = blank(
      "<i>x</i><p ID=a class='b c' id=d style=e data-long='"
      "0123456789012345678901234567890123456789012345678901234567890123456789'>");
  REQUIRE(result.attributes.size() == 2);
  CHECK(result.attributes[0].name == "ID");
  CHECK(result.attributes[0].value == "a");
  CHECK(result.attributes[1].name == "class");
  CHECK(result.attributes[1].value == "b c");
  CHECK(result.attributes[1].tag_at == 8);
}

TEST_CASE("the tree has the attributes of the whole page") {
  static constexpr std::string_view kPieces[] = {"<p class=a>",
                                                 "<a href='x'>",
                                                 "<a href='?b&amp;c' id=d>",
                                                 "</a>",
                                                 "</p>",
                                                 "<b class=e>",
                                                 "<b class=f style=g>",
                                                 "</b>",
                                                 "<table role=h>",
                                                 "<td title='i&lt;'>",
                                                 "</table>",
                                                 "<html lang=j>",
                                                 "<body class=k>",
                                                 "<body id=l>",
                                                 "<input type=hidden name=m>",
                                                 "<font size=1>",
                                                 "<time datetime=n />",
                                                 "<div ID=o id=p CLASS=\"q r\">",
                                                 "</div>",
                                                 "<svg role=s>",
                                                 "</svg>",
                                                 "<img title='\r\n'>",
                                                 "<p itemscope itemprop=t>",
                                                 "text",
                                                 "longer text",
                                                 "text & text&amp;text&copy2 text",
                                                 "carriage\r\nreturn",
                                                 "<h1 class = 'u' >",
                                                 "<em id=v>",
                                                 "</em>",
                                                 "<li data-x='1'>"};
  Random random(20241124);
  for (int round = 0; round < 20'000; ++round) {
    std::string page;
    for (auto left = 2 + below(random, 14); left > 0; --left) page += pick(random, kPieces);
    CAPTURE(page);
    REQUIRE(attributes_of_tree(page) == attributes_of_parser(page));
  }
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
                                                 "\n",
                                                 "  ",
                                                 "<pre>",
                                                 "</pre>",
                                                 "<a id=1 href='?a&b'/>",
                                                 "</a>",
                                                 "<b id=1>",
                                                 "<input type=hidden>"};
  Random random(20240229);
  for (int round = 0; round < 20'000; ++round) {
    std::string page;
    for (auto left = 2 + below(random, 14); left > 0; --left) page += pick(random, kPieces);
    const auto expected = outline_of(untouched(page));
    const auto found = outline_of(blank(page));
    if (expected == found) continue;
    CAPTURE(page, blanked(page));
    REQUIRE(found == expected);
  }
}
