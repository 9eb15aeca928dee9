// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/visible.h"

#include "common/text.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

void append_words(std::string& out, std::string_view value) {
  char before = ' ';
  for (const char c : value) {
    if (!is_upper(c) && !is_lower(c)) {
      if (out.back() != ' ') out += ' ';
    } else {
      if (is_upper(c) && is_lower(before)) out += ' ';
      out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    before = c;
  }
  if (out.back() != ' ') out += ' ';
}

}  // namespace

std::string short_text(const html::Tree& tree, NodeId id) {
  constexpr NodeId kMaxNodes = 400;
  constexpr std::size_t kMaxBytes = 4000;
  if (tree[id].end - id > kMaxNodes) return {};
  std::size_t bytes = 0;
  for (NodeId at = id; at < tree[id].end; ++at) bytes += tree[at].text.size();
  return bytes > kMaxBytes ? std::string() : html::text_of(tree, id);
}

std::string class_words(const html::Tree& tree, NodeId id) {
  constexpr std::size_t kMaxBytes = 400;  // utility-class soups carry no meaning past their start
  std::string out = " ";
  for (const auto name : {"class", "id", "itemprop", "rel", "data-testid"})
    append_words(out, tree.attribute(id, name).substr(0, kMaxBytes));
  return out;
}

bool has_word(std::string_view words, std::initializer_list<std::string_view> any_of) {
  for (const auto word : any_of)
    for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1))
      if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  return false;
}

bool has_prefix(std::string_view words, std::initializer_list<std::string_view> any_of) {
  for (const auto word : any_of)
    for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1))
      if (words[at - 1] == ' ') return true;
  return false;
}

bool is_aside(const html::Tree& tree, NodeId id) {
  for (int up = 0; id != html::kNoNode && up < 64; id = tree[id].parent, ++up) {
    switch (tree[id].tag) {
      case Tag::kNav:
      case Tag::kFooter:
      case Tag::kAside:
      case Tag::kForm:
      case Tag::kTemplate:
      case Tag::kDialog:
        return true;
      default:
        break;
    }
    if (tree.has_attribute(id, "hidden") || tree.attribute(id, "aria-hidden") == "true")
      return true;
  }
  return false;
}

}  // namespace backissue
