// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/tags/tag_links.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/text.h"
#include "indexer/extract/elements/element_signs.h"
#include "indexer/extract/elements/visible.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t kMaxInRow = 40;  // longer rows are clouds of all the site's tags
constexpr std::size_t kMaxCodePoints = 60;
constexpr NodeId kMaxGap = 40;  // nodes between two links of a row
constexpr NodeId kMaxBoxNodes = 400;

constexpr std::array<std::string_view, 26> kTagWords = {
    "tag",      "tags",      "tagged",     "topic",      "topics",      "keyword",       "keywords",
    "taglist",  "thema",     "themen",     "etiquetas",  "tema",        "temas",         "hashtag",
    "hashtags", "stichwort", "stichworte", "schlagwort", "schlagworte", "schlagwoerter", "mots",
    "motscles", "labels",    "subjects",   "etiket",     "etiketler"};

constexpr std::array<std::string_view, 18> kElsewhereWords = {
    "sidebar", "widget", "cloud",      "tagcloud",   "trending",    "popular",
    "menu",    "nav",    "navigation", "navbar",     "header",      "related",
    "teaser",  "card",   "most",       "breadcrumb", "breadcrumbs", "comments"};

/// A step of the address that names a list of subjects, with a subject behind it; else it leads to
/// the list itself.
bool leads_to_subject(std::string_view href) {
  // clang-format off
  static constexpr std::string_view kSteps[] = {
    "tag", "tags", "topic", "topics", "thema", "themen", "tema", "temas", "temi", "keyword",
    "keywords", "schlagwort", "schlagworte", "stichwort", "stichworte", "etiqueta", "etiquetas",
    "etiket", "subject", "subjects", "temat", "tematy", "sujet", "theme", "themes", "motcle",
    "mot-cle", "mots-cles", "label", "hashtag", "emne", "amne", "konu", "person", "tagged", "tagi",
    "teme", "aihe", "onderwerp"};
  // clang-format on
  for (auto begin = href.find('/'); begin != std::string_view::npos;) {
    const auto end = href.find('/', ++begin);
    if (end == std::string_view::npos || end + 1 == href.size()) return false;
    const auto step = href.substr(begin, end - begin);
    if (std::any_of(std::begin(kSteps), std::end(kSteps),
                    [step](std::string_view known) { return ascii_iequals(step, known); }))
      return true;
    begin = end;
  }
  return false;
}

using FirstBytes = std::array<bool, 256>;

FirstBytes first_bytes(const std::set<std::string>& keys) {
  FirstBytes bytes{};
  for (const auto& key : keys) bytes[static_cast<unsigned char>(key.front())] = true;
  return bytes;
}

/// False for most of a page's texts, which are white space or begin otherwise, without folding
/// them.
bool may_begin_key(std::string_view text, const FirstBytes& begins) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  while (!text.empty() && byte(0) < 0x80 && is_gap(byte(0))) text.remove_prefix(1);
  if (text.empty()) return false;
  // A mark may follow that joins with the letter.
  if (byte(0) >= 0x80 || (text.size() > 1 && byte(1) >= 0x80)) return true;
  const bool capital = byte(0) >= 'A' && byte(0) <= 'Z';
  return begins[capital ? byte(0) | 0x20U : byte(0)];
}

/// The words that papers set before a row of tags.
bool announces_tags(std::string_view text) {
  // clang-format off
  static constexpr std::string_view kWords[] = {
    "tags", "tag", "topics", "keywords", "filed under", "tagged", "tagged with", "more on",
    "schlagwörter", "schlagworte", "stichworte", "themen", "thema", "mehr zum thema",
    "mehr lesen über", "mehr zu", "read more about", "more about", "related topics",
    "explore more on", "themen in diesem artikel", "lire aussi sur", "más sobre",
    "sur le même thème", "getaggt in", "verschlagwortet mit", "mots clés", "mots-clés",
    "etiquetas", "temas", "temi", "argomenti", "emner", "ämnen", "tagi", "tematy", "теги",
    "метки", "темы", "etiketler", "konular", "关键词", "標籤", "标签", "關鍵字", "タグ", "関連キーワード", "키워드",
    "태그", "الكلمات المفتاحية", "وسوم", "trefwoorden", "aiheet", "štítky", "témata", "címkék",
    "từ khóa"};
  // clang-format on
  static const std::set<std::string> keys = [] {
    std::set<std::string> all;
    for (const auto word : kWords) all.insert(text_key(word));
    return all;
  }();
  static const FirstBytes begins = first_bytes(keys);
  constexpr std::size_t kLongest = 60;  // bytes, with a colon and the like
  return text.size() <= kLongest && may_begin_key(text, begins) && keys.count(text_key(text)) > 0;
}

/// What the class words of elements say.
class Boxes {
 public:
  explicit Boxes(const html::Tree& tree)
      : tree_(tree), signs_(tree, naming_attributes(), read_signs) {}

  bool is_tag_box(NodeId id) {
    constexpr int kMaxUp = 5;  // elements
    for (int up = 0; id != html::kNoNode && up < kMaxUp; id = tree_[id].parent, ++up) {
      if (tree_[id].end - id > kMaxBoxNodes || tree_[id].tag == Tag::kArticle) return false;
      if (has(id, kTags)) return true;
    }
    return false;
  }

  /// A menu, a sidebar, the page's footer; an article may have a footer and asides of its own.
  bool is_elsewhere(NodeId id) {
    constexpr int kMaxUp = 24;  // elements
    for (int up = 0; id != html::kNoNode && up < kMaxUp; id = tree_[id].parent, ++up) {
      const Tag tag = tree_[id].tag;
      if (tag == Tag::kArticle || tag == Tag::kMain || tag == Tag::kBody) return false;
      if (tag == Tag::kForm || tag == Tag::kTemplate) return true;
      if (has(id, kTags)) continue;
      if ((tag == Tag::kNav && up > 2) || (up > 0 && has(id, kElsewhere))) return true;
    }
    return false;
  }

 private:
  enum Sign : ElementSigns::Signs { kTags = 1, kElsewhere = 2 };

  static ElementSigns::Signs read_signs(std::string_view value) {
    static const SignWords kWords = {{kTagWords, kTags}, {kElsewhereWords, kElsewhere}};
    return kWords.signs_of(value);
  }

  bool has(NodeId id, Sign sign) { return (signs_.of(id) & sign) != 0; }

  const html::Tree& tree_;
  ElementSigns signs_;
};

/// A link in running text: its paragraph says more than the link.
bool is_inline(const html::Tree& tree, NodeId id, const std::string& text) {
  NodeId block = tree[id].parent;
  while (block != html::kNoNode && !html::is_block(tree[block].tag)) block = tree[block].parent;
  if (block == html::kNoNode || tree[block].tag != Tag::kP) return false;
  std::size_t bytes = 0;
  std::size_t linked = 0;
  const NodeId end = std::min(tree[block].end, block + kMaxBoxNodes);
  for (NodeId at = block; at < end; ++at) {
    bytes += trim(tree[at].text).size();
    if (tree[at].tag == Tag::kText && tree[tree[at].parent].tag == Tag::kA)
      linked += trim(tree[at].text).size();
  }
  return bytes > 2 * std::max(linked, text.size()) + 40;
}

/// Links that do something with the article stand in such boxes as well.
bool is_action(std::string_view text) {
  const std::string key = ' ' + text_key(text) + ' ';
  for (const std::string_view word :
       {" facebook ",   " twitter ",   " whatsapp ",  " email ",      " e mail ", " linkedin ",
        " telegram ",   " reddit ",    " print ",     " startseite ", " home ",   " alle themen ",
        " all topics ", " all tags ",  " share ",     " pinterest ",  " rss ",    " login ",
        " comments ",   " messenger ", " bearbeiten "})
    if (key.find(word) != std::string::npos) return true;
  return key == " tweet " || key == " like ";
}

/// "Ports (611)" and "ports," without what the layout adds.
std::string tag_text(std::string text) {
  if (const auto open = text.rfind('('); open != std::string::npos && open > 0 &&
                                         text.back() == ')' && text[open + 1] >= '0' &&
                                         text[open + 1] <= '9')
    text.resize(open);
  return clean_line(text);
}

/// Rows of links of one kind.
class Rows {
 public:
  void add(NodeId id, NodeId end, const std::string& text) {
    if (rows_.empty() || id > last_ + kMaxGap) rows_.push_back({id, {}});
    if (rows_.back().texts.size() <= kMaxInRow) rows_.back().texts.push_back(text);
    last_ = end;
  }
  /// The first row behind the headline, else the last one before it.
  std::vector<std::string> best(NodeId headline) const {
    const Row* before = nullptr;
    for (const auto& row : rows_) {
      if (row.texts.size() > kMaxInRow) continue;
      if (headline == html::kNoNode || row.first > headline) return row.texts;
      before = &row;
    }
    return before ? before->texts : std::vector<std::string>();
  }

 private:
  struct Row {
    NodeId first;
    std::vector<std::string> texts;
  };
  std::vector<Row> rows_;
  NodeId last_ = 0;
};

}  // namespace

TagLinks find_tag_links(const html::Tree& tree, NodeId headline) {
  Rows rel, by_class, address;
  Boxes boxes(tree);
  NodeId announced = html::kNoNode;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::kText && announces_tags(tree[id].text)) announced = id;
    if (tree[id].tag != Tag::kA) continue;
    const auto href = tree.attribute(id, "href");
    if (href.empty() || href.front() == '#' || href == "/") continue;
    const std::string rels = ' ' + ascii_lower(tree.attribute(id, "rel")) + ' ';
    const bool is_rel = has_word(rels, {"tag"}) && !has_word(rels, {"category"});
    const bool is_announced = announced != html::kNoNode && id <= announced + kMaxGap / 2;
    const bool is_box = boxes.is_tag_box(id) || is_announced;
    const bool is_address = leads_to_subject(href);
    if (!is_rel && !is_box && !is_address) continue;
    const std::string text = tag_text(short_text(tree, id));
    if (text_key(text).empty() || count_code_points(text) > kMaxCodePoints) continue;
    if (is_action(text) || text.ends_with(':') || is_inline(tree, id, text) ||
        boxes.is_elsewhere(id))
      continue;
    if (is_announced) announced = tree[id].end;
    if (is_rel) rel.add(id, tree[id].end, text);
    if (is_box) by_class.add(id, tree[id].end, text);
    if (is_address) address.add(id, tree[id].end, text);
  }
  return {rel.best(headline), by_class.best(headline), address.best(headline)};
}

}  // namespace backissue
