// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "common/names.h"
#include "common/text.h"
#include "searcher/query/date_words.h"
#include "searcher/query/lexer.h"

namespace backissue {
namespace {

constexpr int kMaxDepth = 100;  // bounds the recursion below and in everything that walks the tree

std::string_view name_of(LexemeKind kind) {
  switch (kind) {
    case LexemeKind::kAnd:
      return "AND";
    case LexemeKind::kOr:
      return "OR";
    case LexemeKind::kNot:
      return "NOT";
    case LexemeKind::kNear:
      return "NEAR";
    case LexemeKind::kAdjacent:
      return "ADJ";
    case LexemeKind::kPlus:
      return "+";
    default:
      return "-";
  }
}

bool is_binary(LexemeKind kind) {
  return kind == LexemeKind::kAnd || kind == LexemeKind::kOr || kind == LexemeKind::kNear ||
         kind == LexemeKind::kAdjacent;
}

/// Recursive descent, loosest first: side by side, OR, AND, NOT, NEAR, one operand. After the first
/// error every step returns at once with a tree nobody looks at.
class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, CivilDay today) : in_(std::move(lexemes)), today_(today) {}

  Result<QueryNode> run() {
    QueryNode root = side_by_side(Field::kText);
    if (!error_ && peek() == LexemeKind::kClose)
      fail(in_[at_].at, "')' closes a bracket that was never opened",
           "take it away or put '(' before");
    if (error_) return tl::unexpected(*error_);
    return root;
  }

 private:
  QueryNode side_by_side(Field field) {
    QueryNode node = make(NodeKind::kRanked);
    while (!error_ && peek() != LexemeKind::kEnd && peek() != LexemeKind::kClose)
      node.children.push_back(item(field));
    if (node.children.empty()) node.kind = NodeKind::kNothing;
    const bool is_lone = node.children.size() == 1;
    if (!is_lone || node.children.front().kind == NodeKind::kRequired) return node;
    return QueryNode(std::move(node.children.front()));
  }

  QueryNode item(Field field) {
    if (peek() != LexemeKind::kPlus) return any_of(field);
    QueryNode node = make(NodeKind::kRequired);
    const std::size_t plus = in_[at_++].at;
    node.children.push_back(negation(field));
    if (!error_ && is_binary(peek()))
      fail(plus, fmt::format("'+' and {} can't stand side by side", name_of(peek())),
           "leave the '+' out, or put brackets after it");
    return node;
  }

  QueryNode any_of(Field field) {
    return chain(field, LexemeKind::kOr, NodeKind::kOr, &Parser::all_of);
  }
  QueryNode all_of(Field field) {
    return chain(field, LexemeKind::kAnd, NodeKind::kAnd, &Parser::negation);
  }

  QueryNode chain(Field field, LexemeKind symbol, NodeKind kind,
                  QueryNode (Parser::*tighter)(Field)) {
    QueryNode node = make(kind);
    node.children.push_back((this->*tighter)(field));
    while (!error_ && peek() == symbol) {
      after_operator(at_++);
      node.children.push_back((this->*tighter)(field));
    }
    return node.children.size() == 1 ? QueryNode(std::move(node.children.front())) : node;
  }

  QueryNode negation(Field field) {
    std::vector<std::size_t> signs;
    while (!error_ && (peek() == LexemeKind::kNot || peek() == LexemeKind::kMinus)) {
      signs.push_back(in_[at_].at);
      if (++depth_ > kMaxDepth) too_deep();
      after_operator(at_++);
    }
    QueryNode node = proximity(field);
    depth_ -= static_cast<int>(signs.size());
    for (; !signs.empty(); signs.pop_back()) {
      QueryNode outer = make(NodeKind::kNot);
      outer.at = signs.back();
      outer.children.push_back(std::move(node));
      node = std::move(outer);
    }
    return node;
  }

  QueryNode proximity(Field field) {
    QueryNode first = operand(field);
    if (error_ || (peek() != LexemeKind::kNear && peek() != LexemeKind::kAdjacent)) return first;
    const Lexeme symbol = in_[at_];
    QueryNode node = make(symbol.kind == LexemeKind::kNear ? NodeKind::kNear : NodeKind::kAdjacent);
    node.at = first.at;
    node.distance = symbol.distance;
    node.children.push_back(std::move(first));
    while (!error_ && peek() == symbol.kind && in_[at_].distance == symbol.distance) {
      after_operator(at_++);
      node.children.push_back(operand(field));
    }
    if (!error_) check_proximity(node, symbol);
    return node;
  }

  void check_proximity(const QueryNode& node, const Lexeme& symbol) {
    const std::string name = fmt::format("{}/{}", name_of(symbol.kind), symbol.distance);
    if (peek() == LexemeKind::kNear || peek() == LexemeKind::kAdjacent)
      return fail(in_[at_].at, "one chain of NEAR or ADJ has one distance",
                  "join two chains with AND");
    const Field field = first_field(node);
    for (const auto& child : node.children)
      if (!stands_for_words(child, field))
        return fail(child.at, fmt::format("{} takes words of one field", name),
                    "a word, quotes or (one OR another) may stand on each side");
  }

  static Field first_field(const QueryNode& node) {
    return node.children.empty() ? node.field : first_field(node.children.front());
  }

  static bool stands_for_words(const QueryNode& node, Field field) {
    if (node.kind == NodeKind::kOr)
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const QueryNode& child) { return stands_for_words(child, field); });
    return node.field == field &&
           (node.kind == NodeKind::kWord || node.kind == NodeKind::kExact ||
            node.kind == NodeKind::kPrefix || node.kind == NodeKind::kPattern ||
            node.kind == NodeKind::kPhrase || node.kind == NodeKind::kPhraseOfForms);
  }

  QueryNode operand(Field field) {
    if (error_) return {};
    if (peek() == LexemeKind::kField) field = in_[at_++].field;
    const Lexeme& lexeme = in_[at_];
    switch (lexeme.kind) {
      case LexemeKind::kOpen:
        return bracket(field);
      case LexemeKind::kWord:
        return leaf(field, NodeKind::kWord);
      case LexemeKind::kExact:
        return leaf(field, NodeKind::kExact);
      case LexemeKind::kPrefix:
        return leaf(field, NodeKind::kPrefix);
      case LexemeKind::kPattern:
        return leaf(field, NodeKind::kPattern);
      case LexemeKind::kQuoted:
        return leaf(field, NodeKind::kPhrase);
      case LexemeKind::kQuotedForms:
        return leaf(field, NodeKind::kPhraseOfForms);
      case LexemeKind::kPlus:
        fail(lexeme.at, "'+' marks one of several words side by side", "leave it out here");
        return {};
      default:
        fail(lexeme.at, fmt::format("'{}' has nothing before it", name_of(lexeme.kind)),
             "write what it joins, or put it in quotes to search for the word");
        return {};
    }
  }

  QueryNode bracket(Field field) {
    const std::size_t open = in_[at_++].at;
    if (++depth_ > kMaxDepth) return too_deep(), QueryNode{};
    QueryNode node = side_by_side(field);
    --depth_;
    if (error_) return node;
    if (peek() != LexemeKind::kClose)
      fail(open, "'(' is opened here and never closed", "put ')' where the group ends");
    else if (node.kind == NodeKind::kNothing)
      fail(open, "the brackets hold no word", "write what to search for between them");
    else
      ++at_;
    return node;
  }

  QueryNode leaf(Field field, NodeKind kind) {
    const Lexeme& lexeme = in_[at_++];
    QueryNode node = make(kind);
    node.at = lexeme.at;
    node.field = field;
    node.text = lexeme.text;
    const FieldKind wanted = entry_of(field).kind;
    if (wanted == FieldKind::kWords) return node;
    if (kind == NodeKind::kPrefix || kind == NodeKind::kPattern)
      fail(lexeme.at, "tags, names and dates are matched whole, without wildcards",
           "write the whole value; --facets lists them");
    node.kind = NodeKind::kValue;
    if (wanted == FieldKind::kValue) return node;
    return wanted == FieldKind::kChoice ? choice(std::move(node)) : dates(node);
  }

  /// The plural says the same: has:tags.
  QueryNode choice(QueryNode node) {
    const std::string typed = ascii_lower(trim(node.text));
    const auto choices = choices_of(node.field);
    for (const std::string_view choice : choices)
      if (typed == choice ||
          (typed.ends_with('s') && typed.substr(0, typed.size() - 1) == choice)) {
        node.text = choice;
        return node;
      }
    const auto nearest = nearest_within(typed, choices, 2);
    std::string mend =
        nearest.empty() ? "it takes " : fmt::format("did you mean '{}'? It takes ", nearest);
    const std::string_view name = entry_of(node.field).name;
    mend += join(std::vector<std::string>(choices.begin(), choices.end()), ", ");
    fail(node.at, fmt::format("'{}' is nothing that {}: can say", node.text, name),
         std::move(mend));
    return node;
  }

  QueryNode dates(QueryNode node) {
    const bool one_end = node.field == Field::kBefore || node.field == Field::kAfter;
    const auto span =
        one_end ? parse_date_word(node.text, today_) : parse_date_span(node.text, today_);
    if (!span) {
      error_ = span.error();
      error_->at = node.at;
      return node;
    }
    QueryNode out = make(NodeKind::kDates);
    out.at = node.at;
    out.field = one_end ? Field::kPublished : node.field;
    if (node.field != Field::kBefore)
      out.first = node.field == Field::kAfter ? plus_days(span->last, 1) : span->first;
    if (node.field != Field::kAfter)
      out.last = node.field == Field::kBefore ? plus_days(span->first, -1) : span->last;
    if (!is_valid(out.first) || !is_valid(out.last))
      fail(node.at,
           fmt::format("no day of the calendar is {} '{}'", entry_of(node.field).name, node.text),
           "write another date");
    return out;
  }

  /// Complains when nothing follows the operator at `index`.
  void after_operator(std::size_t index) {
    const LexemeKind next = in_[index + 1].kind;
    if (next != LexemeKind::kEnd && next != LexemeKind::kClose) return;
    fail(in_[index].at, fmt::format("'{}' has nothing after it", name_of(in_[index].kind)),
         "write what it joins, or put it in quotes to search for the word");
  }

  LexemeKind peek() const { return in_[at_].kind; }
  QueryNode make(NodeKind kind) const {
    QueryNode node;
    node.kind = kind;
    node.at = in_[at_].at;
    return node;
  }
  void too_deep() {
    fail(in_[at_].at, fmt::format("the query nests over {} deep", kMaxDepth), "take brackets away");
  }
  void fail(std::size_t at, std::string what, std::string mend) {
    if (!error_) error_ = Error{ErrorCode::kQuery, std::move(what), std::move(mend), at};
  }

  std::vector<Lexeme> in_;
  CivilDay today_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<QueryNode> parse_query(std::string_view utf8, CivilDay today) {
  auto lexemes = lex_query(utf8);
  if (!lexemes) return tl::unexpected(lexemes.error());
  return Parser(std::move(*lexemes), today).run();
}

}  // namespace backissue
