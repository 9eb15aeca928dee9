// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/print.h"

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/query/lexer.h"

namespace backissue {
namespace {

constexpr CivilDay kFirstDay{1, 1, 1};
constexpr CivilDay kLastDay{9999, 12, 31};

/// Between quotes no quote can stand; only values given outside a query may hold one.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, is_quote(c) ? U' ' : c);
  }
  return out + '"';
}

/// Whether the word by itself would be read as this word, not as an operator, a sign or a field.
bool reads_as_itself(std::string_view shown, LexemeKind kind, std::string_view text) {
  const auto lexemes = lex_query(shown);
  return lexemes && lexemes->size() == 2 && lexemes->front().kind == kind &&
         lexemes->front().text == text;
}

std::string field_prefix(Field field) {
  return field == Field::kText ? std::string() : fmt::format("{}:", entry_of(field).name);
}

/// Right after "name:" a slash or colon makes all of it one word, as in an address.
std::string under_field(Field field, const std::string& shown) {
  const bool bracket = shown.starts_with('/') || shown.starts_with(':');
  return fmt::format("{}:{}", entry_of(field).name, bracket ? '(' + shown + ')' : shown);
}

std::string print_word(const QueryNode& node, LexemeKind kind) {
  const std::string shown = kind == LexemeKind::kPrefix ? node.text + '*' : node.text;
  if (node.field == Field::kText && reads_as_itself(shown, kind, node.text)) return shown;
  return under_field(node.field, shown);
}

std::string print_dates(const QueryNode& node) {
  std::string out = field_prefix(node.field);
  if (node.first == node.last) return out + to_iso8601(node.first);
  const bool everything = node.first == kFirstDay && node.last == kLastDay;
  if (node.first != kFirstDay || everything) out += to_iso8601(node.first);
  out += "..";
  if (node.last != kLastDay || everything) out += to_iso8601(node.last);
  return out;
}

bool is_compound(const QueryNode& node) {
  return node.children.size() > 1 || node.kind == NodeKind::kNot;
}

std::string print_operand(const QueryNode& node) {
  return is_compound(node) ? '(' + print_query(node) + ')' : print_query(node);
}

/// A NOT needs no bracket where something else follows side by side.
std::string print_item(const QueryNode& node) {
  return node.kind == NodeKind::kNot ? print_query(node) : print_operand(node);
}

std::string print_list(const QueryNode& node, std::string_view between) {
  std::string out;
  for (const auto& child : node.children) {
    if (&child != &node.children.front()) out += between;
    out += between == " " ? print_item(child) : print_operand(child);
  }
  return out;
}

}  // namespace

std::string print_query(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kNothing:
      return {};
    case NodeKind::kWord:
      return print_word(node, LexemeKind::kWord);
    case NodeKind::kPrefix:
      return print_word(node, LexemeKind::kPrefix);
    case NodeKind::kPattern:
      return print_word(node, LexemeKind::kPattern);
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kValue:
      return field_prefix(node.field) + quoted(node.text);
    case NodeKind::kPhraseOfForms:
      return field_prefix(node.field) + quoted(node.text) + '~';
    case NodeKind::kDates:
      return print_dates(node);
    case NodeKind::kRanked:
      return print_list(node, " ");
    case NodeKind::kAnd:
      return print_list(node, " AND ");
    case NodeKind::kOr:
      return print_list(node, " OR ");
    case NodeKind::kNear:
      return print_list(node, fmt::format(" NEAR/{} ", node.distance));
    case NodeKind::kAdjacent:
      return print_list(node, fmt::format(" ADJ/{} ", node.distance));
    case NodeKind::kNot:
      return "NOT " + print_operand(node.children.front());
    case NodeKind::kRequired:
      return '+' + print_operand(node.children.front());
  }
  return {};
}

std::string print_request(const SearchRequest& request) {
  QueryNode all;
  all.kind = NodeKind::kAnd;
  if (request.query.kind != NodeKind::kNothing) all.children.push_back(request.query);
  all.children.insert(all.children.end(), request.filters.begin(), request.filters.end());
  if (all.children.empty()) return "*";
  return print_query(all.children.size() == 1 ? all.children.front() : all);
}

}  // namespace backissue
