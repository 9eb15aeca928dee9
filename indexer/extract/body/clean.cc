// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/clean.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/hash.h"
#include "common/text.h"
#include "indexer/extract/body/furniture.h"
#include "indexer/extract/body/word_counts.h"

namespace backissue {
namespace {

using html::Tag;

// A refrain of a few words may come twice in a story; a longer line comes again because the page
// shows it again: a pulled quotation, a second copy of the text for print or for scripts, a
// placeholder for every blocked picture.
constexpr float kRefrainWords = 8;
constexpr std::uint32_t kPlaceholderRepeats = 3;
constexpr float kSameShare = 0.9F;
// A copy in one piece joins what were paragraphs, with a few words at every seam.
constexpr float kLongSameShare = 0.75F;
constexpr std::size_t kLongWords = 200;
constexpr std::size_t kRun = 4;

bool shows_headline(const PageView& page, std::size_t i) {
  const auto& view = page.blocks[i];
  if (i == page.title) return true;
  if (page.title < page.blocks.size() && view.block.text == page.blocks[page.title].block.text)
    return true;
  const bool heading = view.tag >= Tag::kH1 && view.tag <= Tag::kH6;
  const bool same = view.agreement.in_title > 0.99F && view.agreement.of_title > 0.99F;
  return same && (heading || view.line.words >= 4);
}

// An address by itself is there for scripts.
bool is_bare_address(std::string_view text) {
  return text.starts_with("http") && text.find(' ') == text.npos;
}

class Repetition {
 public:
  /// Remembers the words; true when nearly all runs of four were there before. A text that repeats
  /// itself was not.
  bool add(const std::vector<std::uint64_t>& words) {
    if (words.size() < kRun) return false;
    std::size_t known = 0;
    std::vector<std::uint64_t> runs;
    for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
      std::uint64_t run = 0;
      for (std::size_t k = 0; k < kRun; ++k) run = run * kFnvPrime + words[i + k];
      known += runs_.contains(run) ? 1U : 0U;
      runs.push_back(run);
    }
    for (const auto run : runs) runs_.add(run);
    return static_cast<float>(known) >= (words.size() > kLongWords ? kLongSameShare : kSameShare) *
                                            static_cast<float>(words.size() - kRun + 1);
  }

 private:
  WordCounts runs_;
};

// Where each text stands first. What comes again under the same element with something else
// between, as in a list of days that have the same courses, is the story's own.
class Places {
 public:
  explicit Places(const html::Tree& tree) : tree_(tree) {}
  bool comes_again(const Block& block) {
    const bool in_a_row = std::exchange(last_, block.text) == block.text;
    const auto [at, is_new] = first_.try_emplace(block.text, block.element);
    return !is_new && !in_a_row && tree_[at->second].parent == tree_[block.element].parent;
  }

 private:
  const html::Tree& tree_;
  std::string_view last_;
  std::unordered_map<std::string_view, html::NodeId> first_;
};

// The container's blocks come first, so that of two copies the one in the story stays.
void drop_repetitions(const PageView& page, html::NodeId container, std::vector<bool>& keep) {
  Repetition said;
  Places places(*page.tree);
  for (const bool inside : {true, false}) {
    for (std::size_t i = 0; i < keep.size(); ++i) {
      const auto& view = page.blocks[i];
      if (!keep[i] || view.line.words < kRefrainWords) continue;
      if (page.tree->within(view.block.element, container) != inside) continue;
      if (inside && places.comes_again(view.block)) continue;
      if (said.add(view.words)) keep[i] = false;
    }
  }
}

// A paragraph in another part of the page is somebody's notice: above the headline it is a
// ticker's, behind the story and a list of links a margin's. Between headline and story it is a
// standfirst.
void drop_strays(const PageView& page, html::NodeId container, std::vector<bool>& keep) {
  constexpr std::size_t kListed = 3;
  constexpr float kNoticeWords = 25;
  std::size_t passed_over = 0;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    const auto element = page.blocks[i].block.element;
    const bool above = page.title < keep.size() && i < page.title;
    const bool behind = element >= (*page.tree)[container].end;
    if (!keep[i]) {
      passed_over += behind ? 1 : 0;
    } else if (!page.tree->within(element, container) &&
               page.blocks[i].line.words <= kNoticeWords) {
      keep[i] = !above && passed_over < kListed;
    }
  }
}

float kept_words(const PageView& page, const std::vector<bool>& keep) {
  float words = 0;
  for (std::size_t i = 0; i < keep.size(); ++i) words += keep[i] ? page.blocks[i].line.words : 0;
  return words;
}

// Drops what is `apart` from the story, unless that leaves no story to speak of: a column may stand
// in an element called "comment", and an article be about cookies.
template <typename Apart>
void drop_apart(const PageView& page, std::vector<bool>& keep, const Apart& apart) {
  constexpr float kStoryWords = 20;
  auto others = keep;
  for (std::size_t i = 0; i < keep.size(); ++i) others[i] = keep[i] && !apart(i);
  if (kept_words(page, others) >= kStoryWords) keep = std::move(others);
}

void drop_comments(const PageView& page, std::vector<bool>& keep) {
  drop_apart(page, keep, [&](std::size_t i) {
    return page.blocks[i].path.hops[static_cast<std::size_t>(Kind::kComment)] < kFar;
  });
}

// Notices about cookies stand behind the story, in many paragraphs and any language; a story about
// cookies speaks of them from its beginning.
void drop_cookie_notices(const PageView& page, std::vector<bool>& keep) {
  const auto tells = [&](std::size_t i) {
    return ascii_icontains(page.blocks[i].block.text, "cookie");
  };
  if (page.title < keep.size() && tells(page.title)) return;
  std::size_t notices = keep.size();
  while (notices > 0 && (!keep[notices - 1] || tells(notices - 1))) --notices;
  for (std::size_t i = 0; i < notices; ++i)
    if (keep[i] && tells(i)) return;
  drop_apart(page, keep, [&](std::size_t i) { return i >= notices; });
}

// What a page asks of its readers stands at the story's end.
void drop_closing_plea(const PageView& page, std::vector<bool>& keep) {
  for (std::size_t i = keep.size(); i-- > 0;) {
    if (!keep[i]) continue;
    if (!asks_to_subscribe(page.blocks[i])) return;
    keep[i] = false;
  }
}

// The row of a table of facts that the block is a cell of; layout tables hold paragraphs, not cells
// of a few words.
html::NodeId row_of(const PageView& page, const BlockView& view) {
  constexpr float kCellWords = 12;
  const auto tag = (*page.tree)[view.block.element].tag;
  if ((tag != Tag::kTd && tag != Tag::kTh) || view.line.words > kCellWords) return html::kNoNode;
  return (*page.tree)[view.block.element].parent;
}

bool is_placeholder(const BlockView& view) {
  return view.repeats >= kPlaceholderRepeats && view.line.words >= kRefrainWords;
}

std::vector<bool> likely_blocks(const PageView& page, const std::vector<float>& scores) {
  std::vector<bool> keep(scores.size());
  bool any = false;
  const auto is_text = [&](std::size_t i) {
    return scores[i] > 0 && !shows_headline(page, i) &&
           !is_bare_address(page.blocks[i].block.text) && !is_furniture(page, i);
  };
  for (std::size_t i = 0; i < keep.size(); ++i) {
    keep[i] = is_text(i) && !is_placeholder(page.blocks[i]);
    any = any || keep[i];
  }
  // What comes again and again is all there is.
  for (std::size_t i = 0; !any && i < keep.size(); ++i) keep[i] = is_text(i);
  return keep;
}

}  // namespace

std::vector<bool> choose_blocks(const PageView& page, const std::vector<float>& scores,
                                html::NodeId container) {
  auto keep = likely_blocks(page, scores);
  if (container != html::kNoNode) {
    drop_repetitions(page, container, keep);
    drop_strays(page, container, keep);
  }
  drop_comments(page, keep);
  drop_cookie_notices(page, keep);
  drop_closing_plea(page, keep);
  return keep;
}

Body assemble(const PageView& page, const std::vector<bool>& kept, html::NodeId container) {
  Body body;
  body.container = container;
  auto row = html::kNoNode;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!kept[i]) continue;
    const auto& block = page.blocks[i].block;
    if (body.first == html::kNoNode) body.first = block.first;
    body.last = block.first;
    const auto last_row = std::exchange(row, row_of(page, page.blocks[i]));
    if (!body.text.empty()) body.text += row != html::kNoNode && row == last_row ? " " : "\n\n";
    body.text += block.text;
  }
  return body;
}

}  // namespace backissue
