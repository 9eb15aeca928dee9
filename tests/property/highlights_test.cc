// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of snippets over generated texts of several scripts.
#include <catch2/catch.hpp>
#include <set>

#include "common/text.h"
#include "searcher/results/show/snippet.h"
#include "tests/support/random.h"

using namespace backissue;

namespace {

/// Pieces of text by script, with what makes cutting hard: joiners, marks, wide signs, ligatures.
const std::vector<std::vector<std::string>> kPieces = {
    {"port", "Strike", "U.S.", "294,000", "COVID-19", "l'eau", "\uFB01nance", "cafe\u0301",
     "STRASSE", "Stra\u00DFe", "AT&T", "\u201Cyes\u201D", "Dr. Vane", "3.5bn", "co\u00ADop",
     "\U0001F600"},
    {"\u043F\u043E\u0440\u0442", "\u041F\u041E\u0420\u0422", "\u043E\u0431'\u044F\u0432\u0430",
     "\u0401\u043B\u043A\u0430"},
    {"\u0627\u0644\u0645\u064A\u0646\u0627\u0621", "\u0625\u0636\u0631\u0627\u0628",
     "\u0639\u064F\u0645\u0651\u0627\u0644", "\u061F", "\u0661\u0669"},
    {"\u6E2F\u53E3", "\u7F62\u5DE5", "\u56FE\u4E66\u9986", "\u3002", "\uFF0C", "\u30DD\u30FC\u30C8",
     "\uFF8E\uFF9F"},
    {"\u0E01\u0E32\u0E23", "\u0E40\u0E21\u0E37\u0E2D\u0E07",
     "\u0E23\u0E31\u0E10\u0E1A\u0E32\u0E25"},
    {"\uD56D\uAD6C", "\uD30C\uC5C5\uC744", "AI\uAC00"}};

std::string random_text(Random& random, std::size_t pieces) {
  const auto& script = pick(random, kPieces);
  const auto& other = pick(random, kPieces);
  const bool spaced = !one_in(random, 3);
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) {
    const auto& source = one_in(random, 5) ? other : script;
    text += pick(random, source);
    const std::size_t gap = below(random, 20);
    if (gap == 0) text += ".\n\n";
    if (gap == 1) text += ". ";
    if (gap > 1 && spaced) text += " ";
  }
  return clean_paragraphs(text);
}

/// Units whose words come from the text, or from nowhere.
HighlightPlan random_plan(Random& random, const std::vector<Token>& tokens) {
  HighlightPlan plan;
  const std::size_t units = 1 + below(random, 3);
  for (std::size_t i = 0; i < units; ++i) {
    HighlightUnit unit;
    const std::size_t steps = 1 + below(random, 3);
    const std::size_t at = tokens.empty() ? 0 : below(random, tokens.size());
    for (std::size_t step = 0; step < steps; ++step) {
      const bool known = at + step < tokens.size() && !one_in(random, 8);
      unit.steps.push_back({known ? tokens[at + step].term : "nowhere"});
    }
    unit.window = static_cast<int>(steps + below(random, 3) * steps);
    unit.ordered = one_in(random, 2);
    unit.weight = static_cast<double>(below(random, 5));
    plan.units.push_back(unit);
  }
  return plan;
}

std::vector<Token> cut(Tokenizer& tokenizer, std::string_view text) {
  std::vector<Token> tokens;
  tokenizer.tokenize(text, tokens);
  return tokens;
}

std::set<std::string> terms_of(const HighlightPlan& plan) {
  std::set<std::string> terms;
  for (const auto& unit : plan.units)
    for (const auto& step : unit.steps) terms.insert(step.begin(), step.end());
  return terms;
}

/// In order, apart, inside the text, and each from the start of a matching token to the end of one.
void check_ranges(std::string_view text, const Ranges& ranges, const HighlightPlan& plan,
                  Tokenizer& tokenizer) {
  const std::set<std::string> terms = terms_of(plan);
  std::set<std::size_t> begins;
  std::set<std::size_t> ends;
  for (const Token& token : cut(tokenizer, text)) {
    if (terms.count(token.term) == 0) continue;
    begins.insert(count_code_points(text.substr(0, token.begin)));
    ends.insert(count_code_points(text.substr(0, token.end)));
  }
  std::size_t last = 0;
  for (const auto& [begin, end] : ranges) {
    CAPTURE(begin, end);
    CHECK(begin < end);
    CHECK((begin > last || last == 0));
    CHECK(end <= count_code_points(text));
    CHECK(begins.count(begin) == 1);
    CHECK(ends.count(end) == 1);
    last = end;
  }
}

}  // namespace

TEST_CASE("every highlight lies on code points and covers matching tokens") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  Tokenizer tokenizer;
  for (int round = 0; round < 3000; ++round) {
    const std::string body = random_text(random, 1 + below(random, 200));
    CAPTURE(round, body);
    const HighlightPlan plan = random_plan(random, cut(tokenizer, body));
    Snippeter snippeter(plan, tokenizer);
    const Snippet snippet = snippeter.cut(body, 40 + below(random, 200));
    CAPTURE(snippet.text);
    CHECK(is_valid_utf8(snippet.text));
    CHECK(snippet.text.find('\n') == std::string::npos);
    check_ranges(snippet.text, snippet.highlights, plan, tokenizer);
    check_ranges(body, snippeter.highlights(body), plan, tokenizer);
  }
}

TEST_CASE("a snippet shows a hit wherever in the body a word of the plan stands") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  Tokenizer tokenizer;
  for (int round = 0; round < 2000; ++round) {
    const std::string body = random_text(random, 100 + below(random, 300));
    const auto tokens = cut(tokenizer, body);
    const std::string word = pick(random, tokens).term;
    CAPTURE(round, body, word);
    HighlightPlan plan;
    plan.units.emplace_back().steps = {{word}};
    Snippeter snippeter(plan, tokenizer);
    CHECK_FALSE(snippeter.cut(body, 120).highlights.empty());
  }
}
