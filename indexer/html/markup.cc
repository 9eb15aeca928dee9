// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/markup.h"

#include <algorithm>

#include "common/text.h"

namespace backissue::html {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool ends_name(char c) {
  return is_white(c) || c == '/' || c == '>';
}

char char_at(std::string_view page, std::size_t at) {
  return at < page.size() ? page[at] : '\0';
}

bool starts_with_at(std::string_view page, std::size_t at, std::string_view part) {
  return page.substr(std::min(at, page.size())).starts_with(part);
}

/// "<" or "</" at `at`, then `name` in any case, then a character that ends a tag's name.
bool is_tag_named(std::string_view page, std::size_t at, std::string_view open,
                  std::string_view name) {
  if (!starts_with_at(page, at, open)) return false;
  const auto found = page.substr(at + open.size(), name.size());
  const auto after = at + open.size() + name.size();
  return ascii_iequals(found, name) && after < page.size() && ends_name(page[after]);
}

std::size_t skip_white(std::string_view page, std::size_t at) {
  while (at < page.size() && is_white(page[at])) ++at;
  return at;
}

/// The value after "="; moves `at` past it.
std::string_view scan_value(std::string_view page, std::size_t& at) {
  at = skip_white(page, at);
  const char quote = char_at(page, at);
  if (quote == '"' || quote == '\'') {
    const auto start = at + 1;
    const auto end = std::min(page.find(quote, start), page.size());
    at = std::min(end + 1, page.size());
    return page.substr(start, end - start);
  }
  const auto start = at;
  while (at < page.size() && !is_white(page[at]) && page[at] != '>') ++at;
  return page.substr(start, at - start);
}

AttributeSpan scan_attribute(std::string_view page, std::size_t& at) {
  const auto start = at++;  // even "=" is a name's first character
  while (at < page.size() && !ends_name(page[at]) && page[at] != '=') ++at;
  AttributeSpan attribute{page.substr(start, at - start), {}};
  const auto next = skip_white(page, at);
  if (char_at(page, next) != '=') return attribute;
  at = next + 1;
  attribute.value = scan_value(page, at);
  return attribute;
}

}  // namespace

std::string_view TagSpan::value_of(std::string_view wanted) const {
  for (const auto& attribute : attributes)
    if (ascii_iequals(attribute.name, wanted)) return attribute.value;
  return {};
}

MarkupKind markup_kind(std::string_view page, std::size_t at) {
  const char next = char_at(page, at + 1);
  if (is_letter(next)) return MarkupKind::kTag;
  if (next == '/') {
    if (at + 2 >= page.size()) return MarkupKind::kText;
    return is_letter(page[at + 2]) ? MarkupKind::kTag : MarkupKind::kOther;
  }
  if (starts_with_at(page, at, "<!--")) return MarkupKind::kComment;
  return next == '!' || next == '?' ? MarkupKind::kOther : MarkupKind::kText;
}

void scan_tag(std::string_view page, std::size_t at, TagSpan& tag) {
  tag.closing = char_at(page, at + 1) == '/';
  tag.self_closing = false;
  tag.attributes.clear();
  const auto start = at + (tag.closing ? 2 : 1);
  at = start;
  while (at < page.size() && !ends_name(page[at])) ++at;
  tag.name = page.substr(start, at - start);
  while (at < page.size() && page[at] != '>') {
    if (page[at] == '/' || is_white(page[at])) {
      tag.self_closing = page[at] == '/';
      ++at;
    } else {
      tag.attributes.push_back(scan_attribute(page, at));
      tag.self_closing = false;
    }
  }
  tag.complete = at < page.size();
  tag.end = std::min(at + 1, page.size());
}

std::size_t comment_end(std::string_view page, std::size_t at) {
  at += 4;
  if (starts_with_at(page, at, ">")) return at + 1;
  if (starts_with_at(page, at, "->")) return at + 2;
  while ((at = page.find("--", at)) != npos) {
    at = std::min(page.find_first_not_of('-', at), page.size());
    if (starts_with_at(page, at, ">")) return at + 1;
    if (starts_with_at(page, at, "!>")) return at + 2;
  }
  return page.size();
}

std::size_t other_end(std::string_view page, std::size_t at) {
  const auto end = page.find('>', at);
  return end == npos ? page.size() : end + 1;
}

bool is_end_tag(std::string_view page, std::size_t at, std::string_view name) {
  return is_tag_named(page, at, "</", name);
}

std::size_t raw_text_end(std::string_view page, std::size_t from, std::string_view name) {
  for (auto at = page.find('<', from); at != npos; at = page.find('<', at + 1))
    if (is_end_tag(page, at, name)) return at;
  return npos;
}

namespace {

enum class ScriptState { kPlain, kEscaped, kDoubleEscaped };

/// What can change the state: most scripts are never escaped, and "<" alone is found fast.
std::size_t next_script_mark(std::string_view page, std::size_t at, ScriptState state) {
  return state == ScriptState::kPlain ? page.find('<', at) : page.find_first_of("<-", at);
}

ScriptState state_after(std::string_view page, std::size_t at, ScriptState state) {
  if (is_end_tag(page, at, "script")) return ScriptState::kEscaped;
  if (state == ScriptState::kPlain)
    return starts_with_at(page, at, "<!--") ? ScriptState::kEscaped : state;
  if (starts_with_at(page, at, "-->")) return ScriptState::kPlain;
  return is_tag_named(page, at, "<", "script") ? ScriptState::kDoubleEscaped : state;
}

}  // namespace

std::size_t script_end(std::string_view page, std::size_t from) {
  auto state = ScriptState::kPlain;
  for (auto at = next_script_mark(page, from, state); at != npos;
       at = next_script_mark(page, at, state)) {
    if (state != ScriptState::kDoubleEscaped && is_end_tag(page, at, "script")) return at;
    const auto before = state;
    state = state_after(page, at, state);
    // The dashes of "<!--" may also be those of "-->".
    at += before == ScriptState::kPlain && state == ScriptState::kEscaped ? 2 : 1;
  }
  return npos;
}

}  // namespace backissue::html
