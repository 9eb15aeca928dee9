// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/snippet.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text.h"

using namespace backissue;

namespace {

HighlightUnit word(std::string term, double weight = 1) {
  HighlightUnit unit;
  unit.steps = {{std::move(term)}};
  unit.weight = weight;
  return unit;
}

HighlightUnit several(const std::vector<std::string>& terms, int window, bool ordered) {
  HighlightUnit unit;
  for (const auto& term : terms) unit.steps.push_back({term});
  unit.window = window;
  unit.ordered = ordered;
  return unit;
}
HighlightUnit phrase(const std::vector<std::string>& terms) {
  return several(terms, static_cast<int>(terms.size()), true);
}

std::string slice(std::string_view utf8, std::size_t first, std::size_t last) {
  const std::size_t begin = step_on(utf8, 0, first);
  return std::string(utf8.substr(begin, step_on(utf8, begin, last - first) - begin));
}

/// The text with its ranges between square brackets.
std::string bracketed(std::string_view text, const Ranges& ranges) {
  std::string out;
  std::size_t at = 0;
  for (const auto& [first, last] : ranges) {
    out += slice(text, at, first) + "[" + slice(text, first, last) + "]";
    at = last;
  }
  return out + slice(text, at, count_code_points(text));
}

std::string cut(std::string_view body, std::vector<HighlightUnit> units, std::size_t target = 220) {
  const HighlightPlan plan{std::move(units)};
  Tokenizer tokenizer;
  Snippeter snippeter(plan, tokenizer);
  const Snippet snippet = snippeter.cut(body, target);
  return bracketed(snippet.text, snippet.highlights);
}

std::string mark(std::string_view headline, std::vector<HighlightUnit> units) {
  const HighlightPlan plan{std::move(units)};
  Tokenizer tokenizer;
  Snippeter snippeter(plan, tokenizer);
  return bracketed(headline, snippeter.highlights(headline));
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("hits are marked as whole words and phrases as one run") {
  struct Case {
    std::string text;
    std::vector<HighlightUnit> units;
    std::string expected;
  };
  const Case cases[] = {
      {"The port and the Ports", {word("port")}, "The [port] and the Ports"},
      {"a port strike, then a strike",
       {phrase({"port", "strike"})},
       "a [port strike], then a strike"},
      {"port \u201Cstrike\u201D ends",
       {phrase({"port", "strike"})},
       "[port \u201Cstrike]\u201D ends"},
      {"the port strike", {phrase({"port", "strike"}), word("strike")}, "the [port strike]"},
      {"port of call", {phrase({"port", "call"})}, "port of call"},
      {"port of call", {several({"call", "port"}, 3, false)}, "[port] of [call]"},
      {"port of last call", {several({"call", "port"}, 3, false)}, "port of last call"},
      {"call of port", {several({"port", "call"}, 4, true)}, "call of port"},
      {"port one two call", {several({"port", "call"}, 4, true)}, "[port] one two [call]"},
      {"one port", {several({"port", "port"}, 3, false)}, "one port"},
      {"tic tac tic tac toe", {phrase({"tic", "tac", "toe"})}, "tic tac [tic tac toe]"},
      {"\u6E2F\u53E3\u7F62\u5DE5", {word("\u6E2F\u53E3")}, "[\u6E2F\u53E3]\u7F62\u5DE5"},
      {"\u6E2F\u53E3\u7F62\u5DE5", {word("\u6E2F"), word("\u53E3")}, "[\u6E2F\u53E3]\u7F62\u5DE5"},
      {"only $294,000 spent", {word("294000")}, "only $[294,000] spent"},
      {"the COVID-19 ward", {word("covid19")}, "the [COVID-19] ward"},
      {"Mund-Nasen-Schutz auf", {word("mundnasenschutz")}, "[Mund-Nasen-Schutz] auf"},
      {"in \u00C9vora", {word("\u00E9vora")}, "in [\u00C9vora]"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(mark(c.text, c.units) == c.expected);
    CHECK(cut(c.text, c.units) == c.expected);
  }
}

TEST_CASE("a unit that is about the body leaves the headline alone, and the other way round") {
  auto in_body = word("port");
  in_body.in_headline = false;
  auto in_headline = word("port");
  in_headline.in_body = false;
  CHECK(mark("port", {in_body}) == "port");
  CHECK(cut("port", {in_body}) == "[port]");
  CHECK(mark("port", {in_headline}) == "[port]");
  CHECK(cut("port", {in_headline}) == "port");
}

TEST_CASE("a snippet takes the place that covers most of the query") {
  const std::string filler = repeated("Nothing of note was said here at all. ", 12);
  const std::string body =
      "A strike was mentioned. " + filler + "Then the harbour strike began. " + filler;
  const std::string text = cut(body, {word("strike"), word("harbour")});
  CAPTURE(text);
  CHECK(text.find("Then the [harbour] [strike] began.") != std::string::npos);
  CHECK(text.substr(0, 4) == "\u2026 ");
  CHECK(text.substr(text.size() - 4) == " \u2026");
}

TEST_CASE(
    "a snippet starts at a sentence, also where abbreviations and other scripts end none or end "
    "one") {
  struct Case {
    std::string before;
    std::string sentence;
    std::string hit;
  };
  const Case cases[] = {
      {repeated("Some words that come first. ", 30), "Later Dr. Vane saw the harbour", "harbour"},
      {repeated("\u0628\u0639\u062F \u0630\u0644\u0643 \u0642\u0627\u0644 \u0647\u0644\u061F ", 30),
       "\u0648\u0635\u0644 \u0627\u0644\u0645\u064A\u0646\u0627\u0621",
       "\u0627\u0644\u0645\u064A\u0646\u0627\u0621"},
      {repeated("\u5929\u6C14\u5F88\u597D\u3002", 90), "\u6E2F\u53E3\u7F62\u5DE5", "\u7F62\u5DE5"},
      {repeated("\u0915\u0941\u091B \u0928\u0939\u0940\u0902 \u0939\u0941\u0906\u0964 ", 40),
       "\u092C\u0902\u0926\u0930\u0917\u093E\u0939 \u092C\u0902\u0926", "\u092C\u0902\u0926"},
      {repeated("words without any end ", 20) + "\n\n", "The harbour", "harbour"}};
  for (const auto& c : cases) {
    CAPTURE(c.before.substr(0, 40));
    const std::string text = cut(c.before + c.sentence + " " + c.before, {word(c.hit)}, 100);
    const std::string plain_start = c.sentence.substr(0, c.sentence.size() - c.hit.size());
    CAPTURE(text);
    // Either this sentence or a whole one before it comes first.
    const std::string first = text.substr(4);
    CHECK((first.rfind(plain_start, 0) == 0 || c.before.rfind(first.substr(0, 6), 0) == 0));
    CHECK(text.find("[" + c.hit + "]") != std::string::npos);
  }
}

TEST_CASE("without a hit the body's beginning is shown, and all of a short body") {
  const std::string body = repeated("Plain words follow each other. ", 40);
  const std::string text = cut(body, {word("harbour")});
  CHECK(text.rfind("Plain words", 0) == 0);
  CHECK(text.substr(text.size() - 5) == ". \u2026");
  CHECK(cut("One line.\n\nAnother.", {word("harbour")}) == "One line. Another.");
  CHECK(cut("", {word("harbour")}).empty());
}

TEST_CASE("a hit at the very end of a long body is found and fills the snippet from before") {
  const std::string body =
      repeated("The talks went on and on. ", 40'000) + "At last the harbour opened.";
  const std::string text = cut(body, {word("harbour")});
  CAPTURE(text);
  CHECK(text.find("[harbour] opened.") != std::string::npos);
  CHECK(count_code_points(text) > 150);
}

TEST_CASE("hits in irregular spelling are found in long bodies") {
  const std::pair<std::string, std::string> cases[] = {
      {"e\u0301vora", "\u00E9vora"},
      {"STRASSE", "strasse"},
      {"Stra\u00DFe", "strasse"},
      {"\uFB01nance", "finance"},
      {"\uFF30\uFF4F\uFF52\uFF54", "port"},
      {"U.S.", "us"},
      {"co\u00ADoperate", "cooperate"},
      {"AT&T", "at&t"},
      {"C++", "c++"},
      {"294,000", "294"},
      {"\u041F\u043E\u0440\u0442", "\u043F\u043E\u0440\u0442"}};
  for (const auto& [spelled, term] : cases) {
    CAPTURE(spelled);
    const std::string filler = repeated("Nothing of note was said here. ", 20);
    CHECK(cut(filler + "See " + spelled + " there. " + filler, {word(term)}).find("[") !=
          std::string::npos);
  }
}

TEST_CASE("snippets keep near the wished length in every script") {
  const std::string scripts[] = {repeated("Some words that come first. ", 60),
                                 repeated("word ", 300),
                                 repeated("\u5929\u6C14\u5F88\u597D\u3002", 200),
                                 repeated("\u5929\u6C14", 500),
                                 repeated("\u0E01\u0E32\u0E23\u0E40\u0E21\u0E37\u0E2D\u0E07", 200),
                                 repeated("x", 3000)};
  for (const auto& body : scripts) {
    CAPTURE(body.substr(0, 30));
    const std::size_t length = count_code_points(cut(body, {word("harbour")}, 200));
    CHECK(length >= 140);
    CHECK(length <= 260);
  }
}
