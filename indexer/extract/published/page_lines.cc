// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/page_lines.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text.h"
#include "indexer/extract/elements/element_signs.h"
#include "indexer/extract/text/word_finder.h"

namespace backissue {
namespace {

using html::kNoNode;
using html::NodeId;
using html::Tag;
using html::Tree;

constexpr std::size_t kKeptBytes = 400;
constexpr std::size_t kBareWords = 40;
constexpr std::size_t kDatelineBytes = 60;

bool contains_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string names_of(const Tree& tree, NodeId id) {
  std::string names = ascii_lower(tree.attribute(id, "class"));
  names += ' ';
  names += ascii_lower(tree.attribute(id, "id"));
  return names;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// ASCII digits, or the lead bytes of scripts with digits of their own.
bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || static_cast<unsigned char>(c) >= 0xD9; });
}

/// What class and id words say of an element's dates.
enum Sign : ElementSigns::Signs { kAsideSign = 1, kFigureSign = 2, kDateSign = 4 };
constexpr std::array<std::string_view, 2> kSignAttributes = {"class", "id"};

ElementSigns::Signs read_signs(std::string_view value) {
  static constexpr std::array<std::string_view, 22> kAsideWords = {
      "comment",   "related",   "sidebar",      "footer",     "recommend", "mostread",
      "most-read", "popular",   "trending",     "newsticker", "widget",    "breadcrumb",
      "disqus",    "kommentar", "archive-list", "calendar",   "teaser",    "latest",
      "cookie",    "menu",      "promo",        "read-more"};
  static constexpr std::array<std::string_view, 3> kFigureWords = {"caption", "image-", "credit"};
  static constexpr std::array<std::string_view, 20> kDateWords = {
      "date",   "datum",        "fecha",       "data-",  "publish",   "byline",     "posted",
      "time",   "meta",         "dateline",    "pubdat", "stand",     "entry-info", "autor",
      "author", "article-info", "articleinfo", "tarih",  "timestamp", "created"};
  static const WordFinder kWords = {
      {kAsideWords, kAsideSign}, {kFigureWords, kFigureSign}, {kDateWords, kDateSign}};
  return kWords.find(ascii_lower(value));
}

/// Parts of a page that hold other people's dates.
bool is_aside(Tag tag) {
  return tag == Tag::kNav || tag == Tag::kFooter || tag == Tag::kForm || tag == Tag::kAside ||
         tag == Tag::kSelect || tag == Tag::kTextarea || tag == Tag::kButton;
}

bool is_figure(Tag tag) {
  return tag == Tag::kFigure || tag == Tag::kFigcaption;
}

class LineReader {
 public:
  LineReader(const Tree& tree, std::string_view title, NodeId body)
      : tree_(tree),
        signs_(tree, kSignAttributes, read_signs),
        title_(clean_line(title)),
        body_(body) {}

  PageLines run();

 private:
  void open(NodeId id);
  void close_lines_before(NodeId id);
  bool holds_article(NodeId id) const;
  void take_text(NodeId id);
  std::string_view stated_value(NodeId id, bool is_item) const;
  void take_element(NodeId id);
  void take_data(NodeId id);
  void add_element(NodeId id, const DatedElement& element);
  void flush();
  bool may_be_dated() const;
  void describe(PageLine& line);
  bool is_headline(const PageLine& line, NodeId block) const;
  bool has(NodeId id, Sign sign) { return (signs_.of(id) & sign) != 0; }

  const Tree& tree_;
  ElementSigns signs_;
  std::string title_;
  NodeId body_;
  PageLines result_;
  PageLine line_;
  std::size_t link_bytes_ = 0;
  NodeId headline_end_ = kNoNode;
  NodeId excluded_end_ = 0;
  NodeId link_end_ = 0;
  NodeId last_parent_ = kNoNode;  ///< of the text taken last
  long offset_ = 0;
  NodeId headline_element_ = kNoNode;
  std::vector<NodeId> block_ends_;
};

/// The heading that says the title, else the first <h1>.
NodeId find_headline(const Tree& tree, const std::string& title) {
  NodeId first_h1 = kNoNode;
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Tag tag = tree[id].tag;
    if (tag != Tag::kH1 && tag != Tag::kH2 && tag != Tag::kH3) continue;
    if (tag == Tag::kH1 && first_h1 == kNoNode) first_h1 = id;
    if (!title.empty() && tree[id].end - id < 60 && text_of(tree, id) == title) return id;
  }
  return first_h1;
}

PageLines LineReader::run() {
  headline_element_ = find_headline(tree_, title_);
  for (NodeId id = 0; id < tree_.size();) {
    const Tag tag = tree_[id].tag;
    if (tag == Tag::kHead || tag == Tag::kScript || tag == Tag::kNoscript ||
        tag == Tag::kTemplate) {
      id = tree_[id].end;
      continue;
    }
    open(id);
    ++id;
  }
  flush();
  return std::move(result_);
}

void LineReader::open(NodeId id) {
  close_lines_before(id);
  const Tag tag = tree_[id].tag;
  if (tag == Tag::kText) return take_text(id);
  const bool block = is_block(tag) || tag == Tag::kBr;
  if (block) flush();
  if (block && tag != Tag::kBr) block_ends_.push_back(tree_[id].end);
  if (tag == Tag::kA) link_end_ = std::max(link_end_, tree_[id].end);
  if (block && id >= excluded_end_ && !holds_article(id) &&
      (is_aside(tag) || has(id, kAsideSign))) {
    excluded_end_ = tree_[id].end;
  }
  take_element(id);
}

bool LineReader::holds_article(NodeId id) const {
  return (headline_element_ != kNoNode && tree_.within(headline_element_, id)) ||
         (body_ != kNoNode && tree_.within(body_, id));
}

void LineReader::close_lines_before(NodeId id) {
  while (!block_ends_.empty() && block_ends_.back() <= id) {
    flush();
    block_ends_.pop_back();
  }
}

void LineReader::take_text(NodeId id) {
  const std::string_view text = tree_[id].text;
  if (line_.first == kNoNode) {
    if (trim(text).empty()) return;
    line_.first = id;
    line_.offset = offset_;
  }
  line_.length += text.size();
  if (id < link_end_) link_bytes_ += text.size();
  if (line_.text.size() > kKeptBytes) return;
  // A number goes on in no other element: "28.09.19" and "12:44" are two things.
  const bool parted = !line_.text.empty() && is_digit(line_.text.back()) && is_digit(text.front());
  if (parted && tree_[id].parent != last_parent_) line_.text += ' ';
  line_.text += head_bytes(text, kKeptBytes + 1);
  last_parent_ = tree_[id].parent;
}

/// What scripts of the page read: data-date="…", data-published-at="…".
void LineReader::take_data(NodeId id) {
  for (const html::Attribute& attribute : tree_.attributes(id)) {
    if (!attribute.name.starts_with("data-") || attribute.value.size() < 8 ||
        attribute.value.size() > 40)
      continue;
    const std::string_view name = attribute.name.substr(5);
    static constexpr std::array<std::string_view, 5> kDates = {"date", "time", "publish", "-dt",
                                                               "created"};
    static constexpr std::array<std::string_view, 4> kChanges = {"mod", "update", "re-", "edit"};
    static constexpr std::array<std::string_view, 4> kEnds = {"end", "expir", "until", "valid"};
    if (!contains_any(name, kDates) || contains_any(name, kEnds)) continue;
    DatedElement element;
    element.value = attribute.value;
    element.is_modified = contains_any(name, kChanges);
    element.is_published =
        !element.is_modified && contains_any(name, std::array<std::string_view, 1>{"publish"});
    add_element(id, element);
  }
}

void LineReader::add_element(NodeId id, const DatedElement& element) {
  if (line_.first == kNoNode) {
    line_.first = id;
    line_.offset = offset_;
  }
  if (line_.elements.size() < 8) line_.elements.push_back(element);
}

/// The value that an element states its date in: <time datetime>, itemprop with content, a title
/// that is read on hovering.
std::string_view LineReader::stated_value(NodeId id, bool is_item) const {
  const Tag tag = tree_[id].tag;
  std::string_view content;
  std::string_view title;
  for (const html::Attribute& attribute : tree_.attributes(id)) {
    if (attribute.name == "datetime") return attribute.value;
    if (attribute.name == "content" && is_item) content = attribute.value;
    if (attribute.name == "title") title = attribute.value;
  }
  if (!content.empty()) return content;
  return tag == Tag::kAbbr || tag == Tag::kSpan || tag == Tag::kTime ? title : std::string_view();
}

void LineReader::take_element(NodeId id) {
  const Tag tag = tree_[id].tag;
  if (tree_[id].attributes == 0 || tag == Tag::kDel || tag == Tag::kIns) return;
  const std::string_view itemprop = tree_.attribute(id, "itemprop");
  const bool item = ascii_icontains(itemprop, "date") || ascii_iequals(itemprop, "dc:created");
  const std::string_view value = stated_value(id, item);
  if (value.empty()) return take_data(id);
  if (value.size() > 60 || !has_digit(value)) return;
  const std::string names = names_of(tree_, id);
  DatedElement element;
  element.value = value;
  element.is_itemprop = item;
  element.is_modified = ascii_icontains(itemprop, "modified") ||
                        names.find("updated") != std::string::npos ||
                        names.find("modif") != std::string::npos;
  element.is_published = !element.is_modified && (item || tree_.has_attribute(id, "pubdate") ||
                                                  names.find("publish") != std::string::npos);
  add_element(id, element);
}

/// The block around the line, and three elements above it, by tag and class: what lines of one list
/// have in common.
void LineReader::describe(PageLine& line) {
  NodeId id = line.first;
  if (tree_[id].tag == Tag::kText) id = tree_[id].parent;
  for (int level = 0; level < 4 && id != kNoNode && tree_[id].tag != Tag::kBody; ++level) {
    line.path += name_of(tree_[id].tag);
    line.path += '.';
    line.path += head_bytes(tree_.attribute(id, "class"), 60);
    line.path += '<';
    if (level < 3 && has(id, kDateSign)) line.named_date = true;
    if (is_figure(tree_[id].tag) || has(id, kFigureSign)) line.figure = true;
    id = tree_[id].parent;
  }
}

void LineReader::flush() {
  if (line_.first == kNoNode) return;
  offset_ += static_cast<long>(line_.length);
  const bool headline =
      headline_element_ != kNoNode && tree_.within(line_.first, headline_element_);
  if (headline && result_.headline == kNoNode) result_.headline = line_.first;
  line_.link_share =
      static_cast<float>(link_bytes_) / static_cast<float>(std::max<std::size_t>(line_.length, 1));
  line_.aside = line_.first < excluded_end_;
  if (may_be_dated()) {
    line_.text = clean_line(line_.text);
    describe(line_);
  } else if (has_digit(head_bytes(line_.text, kDatelineBytes))) {
    line_.dateline = clean_line(head_bytes(line_.text, 2 * kDatelineBytes));
    line_.text.clear();
  } else {
    line_.text.clear();
  }
  result_.lines.push_back(std::move(line_));
  line_ = PageLine();
  link_bytes_ = 0;
}

/// A date has a digit, or is a word or two such as "yesterday", which no link is named.
bool LineReader::may_be_dated() const {
  if (!line_.elements.empty()) return true;
  if (line_.length > kKeptBytes) return false;
  if (has_digit(line_.text)) return true;
  return line_.text.size() <= kBareWords && line_.link_share < 0.5F;
}

}  // namespace

PageLines page_lines(const Tree& tree, std::string_view title, NodeId body) {
  return LineReader(tree, title, body).run();
}

}  // namespace backissue
