// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/blocks.h"

#include <string_view>
#include <utility>

#include "common/text.h"
#include "common/utf8.h"

namespace backissue {
namespace {

using html::NodeId;
using html::Tag;
using html::Tree;

// What a browser shows as a control, a frame or a player, or not at all. Fallback text in
// <noscript> is about scripts.
bool holds_no_text(Tag tag) {
  switch (tag) {
    case Tag::kHead:
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kTemplate:
    case Tag::kSvg:
    case Tag::kSelect:
    case Tag::kOption:
    case Tag::kTextarea:
    case Tag::kIframe:
    case Tag::kCanvas:
    case Tag::kObject:
    case Tag::kEmbed:
    case Tag::kAudio:
    case Tag::kVideo:
    case Tag::kNoscript:
    case Tag::kButton:
      return true;
    default:
      return false;
  }
}

// Code points other than ASCII white space and the no-break space (C2 A0), which pages put into
// empty paragraphs; wider white space is rare enough to count as text here.
std::uint32_t visible_characters(std::string_view utf8) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    const bool no_break = byte == 0xC2 && i + 1 < utf8.size() && utf8[i + 1] == '\xA0';
    count += byte > 0x20 && !is_continuation(utf8[i]) && !no_break ? 1U : 0U;
  }
  return count;
}

// Walks the flat tree with a stack of open elements and collects the run of text between two block
// boundaries.
class Cutter {
 public:
  explicit Cutter(const Tree& tree) : tree_(tree) {}

  std::vector<Block> cut() {
    for (NodeId id = 0; id < tree_.size();) {
      close_before(id);
      id = visit(id);
    }
    close_before(tree_.size());
    flush();
    return std::move(blocks_);
  }

 private:
  struct Open {
    NodeId id;
    NodeId end;
  };

  NodeId visit(NodeId id) {
    const auto& node = tree_[id];
    if (node.tag == Tag::kText) {
      add_text(id);
      return id + 1;
    }
    if (node.tag == Tag::kBr) {
      add_break();
      return id + 1;
    }
    if (holds_no_text(node.tag)) {
      run_ += ' ';
      return node.end > id ? node.end : id + 1;
    }
    open(id);
    return id + 1;
  }

  // Around whole paragraphs, a link to a script is only there for the script; it leads nowhere.
  bool is_script_wrapper(NodeId id) const {
    constexpr std::string_view kScript = "javascript:";
    if (!ascii_iequals(head_bytes(trim(tree_.attribute(id, "href")), kScript.size()), kScript))
      return false;
    for (auto child = tree_.first_child(id); child != html::kNoNode;
         child = tree_.next_sibling(child))
      if (html::is_block(tree_[child].tag)) return true;
    return false;
  }

  void open(NodeId id) {
    const auto& node = tree_[id];
    if (html::is_block(node.tag)) {
      flush();
      blocks_open_.push_back({id, node.end});
    } else if (node.tag == Tag::kA && !is_script_wrapper(id)) {
      ++links_open_;
      ++block_.links;
    } else if (html::is_emphasis(node.tag)) {
      ++emphasis_open_;
    } else {
      return;
    }
    open_.push_back({id, node.end});
  }

  void close_before(NodeId id) {
    for (; !open_.empty() && open_.back().end <= id; open_.pop_back()) {
      const auto tag = tree_[open_.back().id].tag;
      if (tag == Tag::kA) {
        --links_open_;
      } else if (html::is_emphasis(tag)) {
        --emphasis_open_;
      } else {
        flush();
        blocks_open_.pop_back();
      }
    }
  }

  void add_text(NodeId id) {
    const auto text = tree_[id].text;
    run_ += text;
    const auto seen = visible_characters(text);
    if (seen == 0) return;
    breaks_ = 0;
    if (block_.first == html::kNoNode) {
      block_.first = id;
      if (links_open_ > 0 && block_.links == 0) block_.links = 1;
    }
    block_.characters += seen;
    if (links_open_ > 0) block_.link_characters += seen;
    if (emphasis_open_ > 0) block_.emphasis_characters += seen;
  }

  void add_break() {
    run_ += ' ';
    if (++breaks_ < 2) return;
    flush();
    block_.after_break = true;
  }

  void flush() {
    if (block_.first != html::kNoNode) {
      block_.text = clean_line(run_);
      block_.element = blocks_open_.empty() ? 0 : blocks_open_.back().id;
      if (!block_.text.empty() && blocks_.size() < kMaxBlocks) blocks_.push_back(std::move(block_));
    }
    block_ = Block{};
    run_.clear();
    breaks_ = 0;
  }

  const Tree& tree_;
  std::vector<Block> blocks_;
  std::vector<Open> open_;         // block elements, links and emphasis
  std::vector<Open> blocks_open_;  // block elements alone
  Block block_;
  std::string run_;
  int breaks_ = 0;
  int links_open_ = 0;
  int emphasis_open_ = 0;
};

}  // namespace

std::vector<Block> cut_blocks(const Tree& tree) {
  return Cutter(tree).cut();
}

}  // namespace backissue
