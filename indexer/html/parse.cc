// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/parse.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <ctime>

#include "common/text.h"
#include "indexer/html/arena.h"
#include "indexer/html/blank.h"
#include "indexer/html/read_attributes.h"

namespace backissue::html {
namespace {

using std::chrono::nanoseconds;

/// Of this thread's work alone, so that a page is not called slow because the machine is busy.
nanoseconds thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
}

/// What the parser's memory callback sees. The parser has no limits of its own and its time and
/// memory can grow with the square of the page; being asked for memory is where it can be stopped.
struct Budget {
  Arena arena;
  nanoseconds deadline;
  unsigned until_check = 0;
  Reason overrun = Reason::kTooDeep;
  std::jmp_buf stop;
};

constexpr unsigned kRequestsPerCheck = 128;
constexpr std::size_t kMegabyte = 1 << 20;

// Frames that a longjmp leaves behind are this one and the parser's, which is C: no destructor is
// passed over.
void* allocate(void* userdata, std::size_t bytes) {
  auto& budget = *static_cast<Budget*>(userdata);
  if (budget.until_check-- == 0) {
    budget.until_check = kRequestsPerCheck;
    if (thread_time() > budget.deadline) {
      budget.overrun = Reason::kTooSlow;
      std::longjmp(budget.stop, 1);
    }
  }
  void* piece = budget.arena.allocate(bytes);
  if (piece == nullptr) std::longjmp(budget.stop, 1);
  return piece;
}

void deallocate(void*, void*) {}

/// nullptr after an overrun. The result lies in the arena and goes with it; the parser's own way of
/// freeing recurses by depth.
const GumboNode* run_parser(Budget& budget, const char* text, std::size_t bytes) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = &budget;
  options.max_errors = 0;  // each error would hold a copy of the stack of open elements
  if (setjmp(budget.stop) != 0) return nullptr;
  return gumbo_parse_with_options(&options, text, bytes)->root;
}

using TagTable = std::array<Tag, GUMBO_TAG_LAST + 1>;

TagTable make_tag_table() {
  TagTable table;
  table.fill(Tag::kOther);
  for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i) {
    const std::string_view name = gumbo_normalized_tagname(static_cast<GumboTag>(i));
    for (auto tag = static_cast<int>(Tag::kA); tag <= static_cast<int>(Tag::kVideo); ++tag)
      if (name_of(static_cast<Tag>(tag)) == name)
        table[static_cast<std::size_t>(i)] = static_cast<Tag>(tag);
  }
  return table;
}

Tag tag_of(const GumboElement& element) {
  static const TagTable table = make_tag_table();
  if (element.tag_namespace == GUMBO_NAMESPACE_SVG)
    return element.tag == GUMBO_TAG_SVG ? Tag::kSvg : Tag::kOther;
  if (element.tag_namespace == GUMBO_NAMESPACE_MATHML) return Tag::kOther;
  return table[element.tag];
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

/// What a browser that runs scripts never lays out as text, and how a word is pronounced, which it
/// sets in small type over the word.
bool hides_content(const GumboElement& element, Tag tag) {
  return tag == Tag::kStyle || tag == Tag::kSvg || tag == Tag::kNoscript || tag == Tag::kIframe ||
         element.tag == GUMBO_TAG_RT || element.tag == GUMBO_TAG_RP;
}

}  // namespace

/// Copies the parser's tree into a flat one.
class TreeBuilder {
 public:
  TreeBuilder(const Blanked& source, std::size_t max_bytes)
      : source_(source), texts_(std::make_shared<Arena>(max_bytes)) {}

  Tree build(const GumboNode& root) {
    open(root);
    while (!open_.empty()) {
      Level& level = open_.back();
      const GumboVector& children = level.element->children;
      if (level.next_child >= children.length) {
        close();
        continue;
      }
      const auto& child = *static_cast<const GumboNode*>(children.data[level.next_child++]);
      if (is_element(child)) open(child);
      if (is_text(child)) add(Tag::kText).text = whole_text(child.v.text.text);
    }
    tree_.storage_ = texts_;
    return std::move(tree_);
  }

 private:
  struct Level {
    const GumboElement* element;
    NodeId id;
    unsigned next_child;
  };

  void open(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    const Tag tag = tag_of(element);
    if (open_.size() >= kMaxDepth) return open_flat(element, tag);
    const auto id = tree_.size();
    add(tag);
    copy_attributes(element, id);
    const bool hidden = tag == Tag::kScript ? !is_json(id) : hides_content(element, tag);
    open_.push_back({&element, id, hidden ? element.children.length : 0});
    if (tag == Tag::kScript) add_json(element);
  }

  /// Below kMaxDepth only text is kept, as if it stood in the deepest element.
  void open_flat(const GumboElement& element, Tag tag) {
    const bool hidden = tag == Tag::kScript || hides_content(element, tag);
    if (is_block(tag) || tag == Tag::kBr) add(Tag::kText).text = " ";
    open_.push_back({&element, open_.back().id, hidden ? element.children.length : 0});
  }

  void close() {
    tree_.nodes_[open_.back().id].end = tree_.size();
    open_.pop_back();
  }

  Node& add(Tag tag) {
    Node& node = tree_.nodes_.emplace_back();
    node.tag = tag;
    node.depth = static_cast<std::uint16_t>(std::min(open_.size(), kMaxDepth));
    if (!open_.empty()) node.parent = open_.back().id;
    node.end = tree_.size();
    return node;
  }

  void copy_attributes(const GumboElement& element, NodeId id) {
    Node& node = tree_.nodes_[id];
    node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto& from = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
      if (is_read_attribute(from.name, from.value))
        tree_.attributes_.push_back({texts_->keep(from.name), texts_->keep(from.value)});
    }
    if (element.original_tag.data != nullptr) copy_set_aside(offset_of(element));
    node.attributes = static_cast<std::uint32_t>(tree_.attributes_.size()) - node.first_attribute;
  }

  void copy_set_aside(std::size_t tag_at) {
    const auto& all = source_.attributes;
    auto from = std::lower_bound(
        all.begin(), all.end(), tag_at,
        [](const SetAsideAttribute& attribute, std::size_t at) { return attribute.tag_at < at; });
    for (; from != all.end() && from->tag_at == tag_at; ++from)
      tree_.attributes_.push_back({texts_->keep(ascii_lower(from->name)), keep_valid(from->value)});
  }

  std::string_view whole_text(std::string_view marked) {
    text_.clear();
    append_text(marked, source_, text_);
    return keep_valid(text_);
  }

  std::string_view keep_valid(std::string_view text) {
    return is_valid_utf8(text) ? texts_->keep(text) : texts_->keep(to_valid_utf8(text));
  }

  /// Where its start tag begins in the markup.
  std::size_t offset_of(const GumboElement& element) const {
    return static_cast<std::size_t>(element.original_tag.data - source_.markup.data());
  }

  /// The text that the parser was spared.
  void add_json(const GumboElement& script) {
    if (script.original_tag.data == nullptr) return;
    const auto at = offset_of(script);
    const auto found = std::lower_bound(
        source_.json.begin(), source_.json.end(), at,
        [](const SetAside& json, std::size_t position) { return json.tag_at < position; });
    if (found == source_.json.end() || found->tag_at != at) return;
    add(Tag::kText).text = texts_->keep(to_valid_utf8(found->content));
  }

  /// JSON stays: it states facts about the page.
  bool is_json(NodeId script) const {
    return ascii_icontains(tree_.attribute(script, "type"), "json");
  }

  const Blanked& source_;
  Tree tree_;
  std::shared_ptr<Arena> texts_;
  std::vector<Level> open_;
  std::string text_;  // kept for its memory
};

Parsed parse(std::string_view utf8, const ParseLimits& limits) {
  const Blanked source = blank(utf8);
  const std::string& markup = source.markup;
  if (markup.size() + source.text_bytes > limits.max_bytes)
    return {std::nullopt, Reason::kTooLarge};
  const nanoseconds allowed =
      limits.deadline + nanoseconds(limits.more_per_megabyte) * markup.size() / kMegabyte;
  Budget budget{Arena(limits.max_memory), thread_time() + allowed, 0, Reason::kTooDeep, {}};
  const GumboNode* root = run_parser(budget, markup.data(), markup.size());
  if (root == nullptr) return {std::nullopt, budget.overrun};
  return {TreeBuilder(source, limits.max_memory).build(*root), Reason::kTooLarge};
}

}  // namespace backissue::html
