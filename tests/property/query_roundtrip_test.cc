// SPDX-License-Identifier: GPL-3.0-or-later
// parse(print(tree)) is the tree again, for random trees; and no random text crashes the parser or,
// once read, changes by being printed and read again.
#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "searcher/query/parser.h"
#include "searcher/query/print.h"
#include "tests/support/random.h"

using namespace backissue;

namespace {

constexpr CivilDay kToday{2025, 9, 18};

std::string word_text(Random& random) {
  return pick(random, {"port",
                       "Strike",
                       "AT&T",
                       "C++",
                       "U.S.",
                       "l'eau",
                       "not",
                       "OR",
                       "NOT",
                       "W/5",
                       "12:30",
                       "x:y",
                       "北京",
                       "صحيفة",
                       "a-b",
                       "$5",
                       "NEAR/5",
                       "tag:z",
                       "http://a.example/?b",
                       "2024"});
}

QueryNode node_of(NodeKind kind, Field field, std::string text) {
  QueryNode node;
  node.kind = kind;
  node.field = field;
  node.text = std::move(text);
  return node;
}

QueryNode word_leaf(Random& random, Field field) {
  switch (below(random, 7)) {
    case 6:
      return node_of(NodeKind::kPhraseOfForms, field,
                     pick(random, {"port strike", "port", "a~ b"}));
    case 0:
      return node_of(NodeKind::kExact, field,
                     pick(random, {"port", "AND", "AT&T", "-x", "(a)", "a:b"}));
    case 1:
      return node_of(NodeKind::kPhrase, field,
                     pick(random, {"port strike", "a OR b", "- x (y", "tag: x", "it's 5* ok"}));
    case 2:
      return node_of(NodeKind::kPrefix, field,
                     pick(random, {"port", "strik", "AND", "Ünter", "C++xy"}));
    case 3:
      return node_of(NodeKind::kPattern, field, pick(random, {"po?t", "st*ke", "str?k*"}));
    default:
      return node_of(NodeKind::kWord, field, word_text(random));
  }
}

CivilDay random_day(Random& random) {
  return day_from_number(static_cast<long>(below(random, 40'000)) - 10'000);
}

QueryNode dates(Random& random) {
  constexpr std::array kDateFields = {Field::kPublished, Field::kSaved, Field::kModified};
  QueryNode node = node_of(NodeKind::kDates, kDateFields[below(random, kDateFields.size())], {});
  if (!one_in(random, 3)) node.first = random_day(random);
  if (!one_in(random, 3)) node.last = plus_days(std::max(node.first, random_day(random)), 3);
  return node;
}

QueryNode leaf(Random& random) {
  constexpr std::array kValueFields = {Field::kTag, Field::kAuthor, Field::kSource, Field::kSection,
                                       Field::kLanguage};
  constexpr std::array kWordFields = {Field::kText, Field::kText, Field::kHeadline, Field::kBody};
  switch (below(random, 7)) {
    case 6:
      return one_in(random, 2)
                 ? node_of(NodeKind::kValue, Field::kHas, pick(random, {"author", "tag", "date"}))
                 : node_of(NodeKind::kValue, Field::kIs, pick(random, {"dated", "undated"}));
    case 0:
      return node_of(NodeKind::kValue, kValueFields[below(random, kValueFields.size())],
                     pick(random, {"x", "two words", "C++", "OR", "(a)"}));
    case 1:
      return dates(random);
    default:
      return word_leaf(random, kWordFields[below(random, kWordFields.size())]);
  }
}

QueryNode tree(Random& random, int depth);

QueryNode compound(Random& random, NodeKind kind, int depth) {
  QueryNode node = node_of(kind, Field::kText, {});
  for (std::size_t i = 2 + below(random, 3); i > 0; --i)
    node.children.push_back(tree(random, depth - 1));
  return node;
}

QueryNode proximity(Random& random) {
  QueryNode node =
      node_of(one_in(random, 2) ? NodeKind::kNear : NodeKind::kAdjacent, Field::kText, {});
  node.distance = static_cast<int>(1 + below(random, 20));
  const Field field = one_in(random, 3) ? Field::kHeadline : Field::kText;
  for (int i = 0; i < 2; ++i) node.children.push_back(word_leaf(random, field));
  if (one_in(random, 2)) {
    QueryNode either = node_of(NodeKind::kOr, Field::kText, {});
    for (int i = 0; i < 2; ++i) either.children.push_back(word_leaf(random, field));
    node.children.push_back(std::move(either));
  }
  return node;
}

QueryNode one_child(NodeKind kind, QueryNode child) {
  QueryNode node = node_of(kind, Field::kText, {});
  node.children.push_back(std::move(child));
  return node;
}

QueryNode ranked(Random& random, int depth) {
  QueryNode node = compound(random, NodeKind::kRanked, depth);
  if (one_in(random, 2))
    node.children.back() = one_child(NodeKind::kRequired, std::move(node.children.back()));
  return node;
}

QueryNode tree(Random& random, int depth) {
  if (depth == 0) return leaf(random);
  switch (below(random, 8)) {
    case 0:
      return compound(random, NodeKind::kAnd, depth);
    case 1:
      return compound(random, NodeKind::kOr, depth);
    case 2:
      return one_child(NodeKind::kNot, tree(random, depth - 1));
    case 3:
      return proximity(random);
    case 4:
    case 5:
      return ranked(random, depth);
    default:
      return leaf(random);
  }
}

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t i = below(random, 12); i > 0; --i)
    text += pick(random, {"a",     "port", " ",         " ",    "(",    ")",    "\"",
                          "“",     "」",   "-",         "+",    "*",    "?",    "=",
                          ":",     "tag:", "headline:", "AND",  " OR ", "NOT",  " NEAR/5 ",
                          "date:", "2024", "..",        "7d",   "W/5",  "\xff", "é",
                          "北京",  ",",    "&",         "text:"});
  return text;
}

}  // namespace

TEST_CASE("a random tree survives being printed and read") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 3000; ++round) {
    const QueryNode made = tree(random, 4);
    const std::string printed = print_query(made);
    CAPTURE(printed);
    const auto again = parse_query(printed, kToday);
    CAPTURE(again ? std::string() : again.error().what);
    REQUIRE(again);
    CAPTURE(print_query(*again));
    REQUIRE(same_tree(made, *again));
  }
}

TEST_CASE("a random text is refused with a place and advice, or read for good") {
  const auto seed = test_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 20'000; ++round) {
    const std::string query = random_text(random);
    CAPTURE(query);
    const auto tree = parse_query(query, kToday);
    if (!tree) {
      REQUIRE(tree.error().at);
      REQUIRE_FALSE(tree.error().mend.empty());
      continue;
    }
    CAPTURE(print_query(*tree));
    const auto again = parse_query(print_query(*tree), kToday);
    REQUIRE(again);
    REQUIRE(same_tree(*tree, *again));
  }
}
