// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/state_text.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "common/characters.h"
#include "common/text.h"
#include "indexer/extract/declared/json_text.h"
#include "indexer/extract/declared/references.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxValues = 200'000;  // looked at in one script
constexpr std::size_t kMaxObjects = 8;       // that hold the title
constexpr std::size_t kMinBytes = 500;       // of a text; less is a summary

bool is_state(const html::Tree& tree, html::NodeId id) {
  if (tree[id].tag != html::Tag::kScript) return false;
  const auto type = tree.attribute(id, "type");
  return ascii_icontains(type, "json") && !ascii_icontains(type, "ld+json");
}

/// Blocks of HTML inside a string become paragraphs.
std::string with_breaks(std::string_view text) {
  constexpr std::string_view kEnds[] = {"</p", "<br", "</div", "</li", "</h", "</blockquote"};
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool end = text[at] == '<' &&
                     std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view tag) {
                       return text.substr(at).starts_with(tag);
                     });
    if (end) out += "\n\n";
    out += text[at];
  }
  return out;
}

/// A sentence or more: no key, address, class name or label.
bool is_prose(std::string_view text) {
  constexpr std::size_t kMinPieceBytes = 40;
  if (text.size() < kMinPieceBytes || text.find("://") < 12) return false;
  const bool code = text.find('{') != std::string_view::npos && text.find('}') != text.npos;
  return !code && has_use(last_code_point(text), kEndsProse);
}

/// All prose below a value in its order, each paragraph once.
std::string prose_in(const json& root) {
  std::vector<const json*> open = {&root};
  std::set<std::string> seen;
  std::string text;
  for (std::size_t looked = 0; !open.empty() && looked < kMaxValues; ++looked) {
    const json& value = *open.back();
    open.pop_back();
    if (value.is_string()) {
      const auto clean =
          clean_paragraphs(unescape_html(with_breaks(value.get_ref<const std::string&>())));
      if (!is_prose(clean) || !seen.insert(clean).second) continue;
      if (!text.empty()) text += "\n\n";
      text += clean;
    } else if (value.is_structured()) {
      std::vector<const json*> held;
      for (const auto& item : value) held.push_back(&item);
      open.insert(open.end(), held.rbegin(), held.rend());
    }
  }
  return text;
}

bool holds_title(const json& object, const std::string& title_key) {
  for (const auto name : {"headline", "title", "name", "heading"}) {
    const auto it = object.find(name);
    if (it != object.end() && it->is_string() &&
        text_key(it->get_ref<const std::string&>()) == title_key)
      return true;
  }
  return false;
}

/// The objects that are called by the title, in the order of the script.
std::vector<const json*> titled_objects(const json& root, const std::string& title_key) {
  std::vector<const json*> open = {&root};
  std::vector<const json*> found;
  for (std::size_t looked = 0; !open.empty() && looked < kMaxValues; ++looked) {
    const json& value = *open.back();
    open.pop_back();
    if (!value.is_structured()) continue;
    if (value.is_object() && holds_title(value, title_key)) found.push_back(&value);
    if (found.size() >= kMaxObjects) break;
    std::vector<const json*> held;
    for (const auto& item : value) held.push_back(&item);
    open.insert(open.end(), held.rbegin(), held.rend());
  }
  return found;
}

/// The member with the most prose: beside the text stand summaries, captions and other stories.
std::string longest_text(const json& object) {
  std::string longest;
  for (const auto& held : object)
    if (std::string text = prose_in(held); text.size() > longest.size()) longest = std::move(text);
  return longest;
}

}  // namespace

std::string text_in_state(const html::Tree& tree, std::string_view title) {
  const std::string title_key = text_key(title);
  std::string best;
  for (html::NodeId id = 0; id < tree.size() && !title_key.empty(); ++id) {
    const auto child = is_state(tree, id) ? tree.first_child(id) : html::kNoNode;
    if (child == html::kNoNode) continue;
    for (const auto& value : read_json_text(tree[child].text))
      for (const json* object : titled_objects(value, title_key)) {
        std::string text = longest_text(*object);
        // An object around the article's, which the page calls the same, holds other stories too.
        if (text.size() >= kMinBytes && (best.empty() || text.size() < best.size()))
          best = std::move(text);
      }
  }
  return best;
}

}  // namespace backissue
