// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/people/byline.h"

#include <algorithm>
#include <array>

#include "common/characters.h"
#include "common/text.h"
#include "indexer/extract/dates/text.h"
#include "indexer/extract/elements/element_signs.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/people/names.h"
#include "indexer/extract/text/introductions.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxBytes = 300;  // of a byline; longer ones are biographies
constexpr std::size_t kMaxLines = 40;   // of a kind
constexpr NodeId kMaxNodes = 80;        // inside a byline

enum Sign : ElementSigns::Signs { kAuthor = 1, kOther = 2 };

ElementSigns::Signs read_signs(std::string_view value) {
  static constexpr std::array<std::string_view, 13> kAuthorWords = {
      "author",     "autor",    "byline",    "auteur",    "autore",   "writer",  "reporter",
      "journalist", "dcreator", "verfasser", "forfatter", "skribent", "redaktor"};
  // Of boxes that are about authors without saying who wrote this article.
  static constexpr std::array<std::string_view, 15> kOtherWords = {
      "comment",   "comments", "commentlist", "related", "bio",
      "biography", "avatar",   "recommended", "profile", "teaser",
      "sidebar",   "widget",   "follow",      "teasers", "card"};
  static const SignWords kWords = {{kAuthorWords, kAuthor, true}, {kOtherWords, kOther}};
  return kWords.signs_of(value);
}

bool inside_other(const html::Tree& tree, ElementSigns& signs, NodeId id) {
  constexpr int kMaxUp = 8;  // elements; what is named further up is a frame of the page
  for (int up = 0; id != html::kNoNode && up < kMaxUp; id = tree[id].parent, ++up)
    if (tree[id].tag != Tag::kBody && tree[id].tag != Tag::kHtml && (signs.of(id) & kOther) != 0)
      return true;
  return false;
}

bool is_rel_author(const html::Tree& tree, NodeId id) {
  return tree[id].tag == Tag::kA &&
         has_word(' ' + ascii_lower(tree.attribute(id, "rel")) + ' ', {"author"});
}

bool is_single_word(std::string_view text) {
  return text.find(' ') == std::string_view::npos;
}

/// A link to a list of articles of a kind: "Posted by Ines Calado in Harbour".
bool leads_to_category(const html::Tree& tree, NodeId id) {
  return tree[id].tag == Tag::kA &&
         has_word(' ' + ascii_lower(tree.attribute(id, "rel")) + ' ', {"category", "tag"});
}

/// "Da liegt die alte Mole ganz allein." begins with an Italian "by" and is not a byline.
bool is_sentence(std::string_view line) {
  constexpr std::size_t kLabel = 24;  // "Author: Ines Calado, who heads the harbour desk."
  if (line.find(": ") < kLabel) return false;
  return std::count(line.begin(), line.end(), ' ') > 5 &&
         has_use(last_code_point(line), kEndsNoByline);
}

/// The element's text, '\n' where elements part it. A link's text is one piece, and so are single
/// words in a row ("By", first and last name, each in a <span>). Times of day are left out: they
/// are not part of a name.
std::string parted_text(const html::Tree& tree, NodeId root) {
  if (tree[root].end - root > kMaxNodes) return {};
  std::string text;
  std::string last;
  NodeId last_link = html::kNoNode;
  bool far = true;  // a block, a link or a line's end lies between the last text and this
  for (NodeId id = root; id < tree[root].end;) {
    const auto tag = tree[id].tag;
    const bool passed = tag == Tag::kTime || tag == Tag::kScript || tag == Tag::kButton ||
                        tag == Tag::kSvg || leads_to_category(tree, id);
    if (passed) {
      far = true;
      id = tree[id].end;
      continue;
    }
    if (tag == Tag::kBr || html::is_block(tag)) far = true;
    if (std::string piece = tag == Tag::kText ? clean_line(tree[id].text) : std::string();
        !piece.empty()) {
      const NodeId link = tree.closest(id, Tag::kA);
      const bool same_link = link != html::kNoNode && link == last_link && tree.within(link, root);
      const bool row = !far && link == last_link && is_single_word(piece) && is_single_word(last);
      text += same_link || row ? ' ' : '\n';
      text += piece;
      last = std::move(piece);
      last_link = link;
      far = false;
      if (text.size() > kMaxBytes + kMaxNodes) return {};
    }
    ++id;
  }
  return text;
}

void take(const html::Tree& tree, NodeId id, std::vector<BylineText>& lines) {
  if (lines.size() >= kMaxLines) return;
  std::string text = parted_text(tree, id);
  if (!trim(text).empty()) lines.push_back({std::move(text), id});
}

bool is_candidate(Tag tag) {
  return tag != Tag::kText && tag != Tag::kBody && tag != Tag::kHtml && tag != Tag::kMeta &&
         tag != Tag::kLink && tag != Tag::kScript && tag != Tag::kImg;
}

/// Parts of a line that wide gaps or bars set apart ("12 March | By Ines Calado | 3 min read");
/// East Asian papers put date, source and reporter on one line with a single space between them
/// ("来源：… 记者 …").
std::vector<std::string> parts_of_line(std::string_view raw) {
  constexpr std::string_view kGaps[] = {"\u00A0", "\u3000", "|", "·", "•", "｜"};
  constexpr std::string_view kLabels[] = {" 记者", " 記者", " 作者", " 撰文", " 通讯员"};
  std::string marked(raw);
  for (const auto gap : kGaps)
    for (auto at = marked.find(gap); at != std::string::npos; at = marked.find(gap, at + 1))
      marked.replace(at, gap.size(), "\f");
  for (const auto label : kLabels)
    if (const auto at = marked.find(label); at != std::string::npos) marked[at] = '\f';
  std::vector<std::string> parts;
  for (const auto part : split(marked, '\f'))
    if (std::string clean = clean_line(part); !clean.empty()) parts.push_back(std::move(clean));
  return parts;
}

/// Bylines in the middle of a line; one at its beginning is looked at with its whole element.
void take_parts(const html::Tree& tree, NodeId id, std::vector<BylineText>& lines) {
  const auto parts = parts_of_line(tree[id].text);
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (begins_byline(parts[i]) && lines.size() < kMaxLines) lines.push_back({parts[i], id});
}

bool is_only_text(const html::Tree& tree, NodeId text, NodeId holder) {
  for (NodeId id = holder; id < tree[holder].end; ++id)
    if (id != text && !trim(tree[id].text).empty()) return false;
  return true;
}

/// "By" often stands in an element of its own, or in a few, before the one with the name.
NodeId holder_of_names(const html::Tree& tree, NodeId text, std::string_view line) {
  constexpr NodeId kMaxRow = 24;
  NodeId holder = tree[text].parent;
  if (!split_byline(line).empty()) return holder;
  for (int up = 0; up < 4 && is_only_text(tree, text, holder); ++up) {
    const NodeId outer = tree[holder].parent;
    if (outer == html::kNoNode || !is_candidate(tree[outer].tag)) break;
    if (tree[outer].end - outer > kMaxRow) break;
    holder = outer;
  }
  return holder;
}

/// People's full names and nothing else.
bool are_people(const std::vector<std::string>& names) {
  const auto is_full_name = [](const std::string& name) {
    const auto spaces = std::count(name.begin(), name.end(), ' ');
    return spaces >= 1 && spaces <= 3 && kind_of_name(name) == NameKind::kPerson;
  };
  return !names.empty() && names.size() <= 3 &&
         std::all_of(names.begin(), names.end(), is_full_name);
}

/// The block that an inline element stands in.
NodeId block_of(const html::Tree& tree, NodeId id) {
  while (id != html::kNoNode && !html::is_block(tree[id].tag)) id = tree[id].parent;
  return id;
}

void find_by_words(const html::Tree& tree, NodeId headline, std::vector<BylineText>& lines) {
  constexpr NodeId kBefore = 60;  // nodes; a few templates put the byline over the headline
  constexpr NodeId kAfter = 300;
  constexpr NodeId kWhole = 3000;
  const bool known = headline != html::kNoNode;
  const NodeId begin = known && headline > kBefore ? headline - kBefore : 0;
  const NodeId end = std::min(tree.size(), known ? headline + kAfter : kWhole);
  for (NodeId id = begin; id < end; ++id) {
    if (tree[id].tag != Tag::kText || trim(tree[id].text).size() > kMaxBytes) continue;
    if (is_aside(tree, id)) continue;
    const std::string line = clean_line(tree[id].text);
    if (is_sentence(line)) continue;
    if (!begins_byline(line)) {
      take_parts(tree, id, lines);
      continue;
    }
    const NodeId holder = holder_of_names(tree, id, line);
    take(tree, holder, lines);
  }
}

/// Nothing follows in the same box: a signature ends the text, while a heading has something below.
bool ends_box(const html::Tree& tree, NodeId block) {
  const NodeId box = tree[block].parent;
  if (box == html::kNoNode) return true;
  for (NodeId id = tree[block].end; id < tree[box].end; ++id)
    if (!trim(tree[id].text).empty()) return false;
  return true;
}

}  // namespace

Bylines find_bylines(const html::Tree& tree, NodeId headline) {
  Bylines found;
  ElementSigns signs(tree, naming_attributes(), read_signs);
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (!is_candidate(tree[id].tag) || tree[id].attributes == 0) continue;
    if (is_rel_author(tree, id) && !is_aside(tree, id)) take(tree, id, found.rel_author);
    if (signs.of(id) == kAuthor && !is_aside(tree, id) && !inside_other(tree, signs, id))
      take(tree, id, found.by_class);
  }
  find_by_words(tree, headline, found.by_words);
  return found;
}

std::vector<std::string> names_beside_day(const html::Tree& tree, NodeId headline) {
  constexpr NodeId kNear = 60;  // nodes on both sides of the headline
  constexpr std::size_t kLongest = 100;
  if (headline == html::kNoNode) return {};
  const NodeId end = std::min(tree.size(), tree[headline].end + kNear);
  for (NodeId id = headline > kNear ? headline - kNear : 0; id < end; ++id) {
    if (tree[id].tag != Tag::kText || tree[id].text.size() > kLongest) continue;
    const std::string line = clean_line(tree[id].text);
    if (!is_only_text(tree, id, tree[id].parent) || is_aside(tree, id)) continue;
    if (find_dates(line, DateContext{}).empty()) continue;
    if (auto names = split_byline(line); are_people(names)) return names;
  }
  return {};
}

std::vector<std::string> signed_names(const html::Tree& tree, NodeId last_paragraph) {
  constexpr NodeId kNear = 12;  // nodes behind the text
  if (last_paragraph == html::kNoNode) return {};
  const NodeId end = std::min(tree.size(), tree[last_paragraph].end + kNear);
  for (NodeId id = last_paragraph; id < end; ++id) {
    if (!html::is_emphasis(tree[id].tag) || is_aside(tree, id)) continue;
    const NodeId block = block_of(tree, id);
    const std::string line = short_text(tree, id);
    if (line.empty() || block == html::kNoNode || short_text(tree, block) != line) continue;
    if (tree[block].tag == Tag::kLi || !ends_box(tree, block)) continue;
    if (auto names = split_byline(line); are_people(names)) return names;
  }
  return {};
}

}  // namespace backissue
