// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/body/context.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "indexer/extract/body/container.h"
#include "indexer/extract/body/phrases.h"
#include "indexer/extract/body/word_counts.h"

namespace backissue {
namespace {

using html::kNoNode;
using html::NodeId;
using html::Tag;

constexpr float kScoreCap = 4;  // one very sure block must not stand for a whole list
constexpr float kLongWords = 20;
constexpr std::size_t kFarBlocks = 50;

float ratio(float a, float b) {
  return b > 0 ? a / b : 0;
}

// Sums of scores and of likely words below every element.
struct Likely {
  float words = 0;
  float scored = 0;  // score times words
  float likely = 0;  // words of likely blocks
};

// Blocks under like elements (same tag and class, and their parents') look alike and mostly share
// their fate.
struct Alike {
  float blocks = 0;
  float words = 0;
  float scored = 0;
};

class Context {
 public:
  Context(const PageView& page, const std::vector<float>& scores) : page_(page), tree_(*page.tree) {
    for (const auto score : scores) scores_.push_back(std::clamp(score, -kScoreCap, kScoreCap));
    container_ = choose_container(page, scores_);
    sum_elements();
    sum_shapes();
    count_topic();
    find_likely_neighbours();
    find_headings();
    find_runs();
    count_linked_lines();
    weigh_declaration();
  }

  void fill(std::size_t i, float* out) {
    out_ = out;
    add_neighbours(i);
    add_elements(page_.blocks[i]);
    add_alike(i);
    add_place(i);
    add_likely_neighbours(i);
    add_page(i);
    add_company(i);
  }
  const float* out() const { return out_; }

 private:
  void add(float value) { *out_++ = value; }

  void sum_elements() {
    sums_.resize(tree_.size());
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      const auto& view = page_.blocks[i];
      auto& sum = sums_[view.block.element];
      const float words = view.line.words + 1;
      sum.words += words;
      sum.scored += scores_[i] * words;
      if (scores_[i] > 0) sum.likely += view.line.words;
      before_.push_back(all_likely_);
      words_before_.push_back(all_words_);
      all_words_ += view.line.words;
      if (scores_[i] > 0) all_likely_ += view.line.words;
    }
    for (NodeId id = tree_.size(); id-- > 1;) {
      auto& parent = sums_[tree_[id].parent];
      parent.words += sums_[id].words;
      parent.scored += sums_[id].scored;
      parent.likely += sums_[id].likely;
    }
  }

  std::uint64_t shape_of(NodeId element) const {
    std::uint64_t shape = 0;
    for (int hop = 0; hop < 2 && element != kNoNode; ++hop, element = tree_[element].parent)
      shape = shape * 1000003 +
              std::hash<std::string_view>{}(tree_.attribute(element, "class")) * 101 +
              static_cast<std::uint64_t>(tree_[element].tag);
    return shape;
  }

  void sum_shapes() {
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      const auto& view = page_.blocks[i];
      shapes_.push_back(shape_of(view.block.element));
      auto& alike = alike_[shapes_.back()];
      alike.blocks += 1;
      alike.words += view.line.words;
      alike.scored += scores_[i];
    }
  }

  // Words of likely blocks: what stands beside a story mostly tells of something else.
  void count_topic() {
    for (std::size_t i = 0; i < scores_.size(); ++i)
      if (is_likely_long(i))
        for (const auto word : page_.blocks[i].words) topic_.add(word);
  }

  // Of the block's words, those that other likely blocks have.
  float topic_share(std::size_t i) const {
    const auto& words = page_.blocks[i].words;
    const std::uint32_t own = is_likely_long(i) ? 1 : 0;
    std::size_t found = 0;
    for (const auto word : words) found += topic_.count(word) > own ? 1U : 0U;
    return words.empty() ? 0 : static_cast<float>(found) / static_cast<float>(words.size());
  }

  bool is_likely_long(std::size_t i) const {
    return scores_[i] > 0 && page_.blocks[i].line.words >= kLongWords;
  }

  void find_likely_neighbours() {
    const auto count = scores_.size();
    previous_.resize(count, count);
    next_.resize(count, count);
    for (std::size_t i = 0, last = count; i < count; ++i) {
      previous_[i] = last;
      if (is_likely_long(i)) last = i;
    }
    for (std::size_t i = count, last = count; i-- > 0;) {
      next_[i] = last;
      if (is_likely_long(i)) last = i;
    }
  }

  // A line that heads what follows: a heading, or a short line in bold.
  bool is_heading(std::size_t i) const {
    const auto& view = page_.blocks[i];
    if (view.tag >= Tag::kH1 && view.tag <= Tag::kH6) return true;
    return view.line.words < 10 && view.block.emphasis_characters == view.block.characters;
  }

  void find_headings() {
    std::size_t last = scores_.size();
    std::uint32_t main_headings = 0;
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      if (is_heading(i)) last = i;
      heading_.push_back(last);
      // Of the story's rank: a page that shows a second story begins it with another h1.
      main_headings += page_.blocks[i].tag == Tag::kH1 ? 1U : 0U;
      main_headings_.push_back(main_headings);
      heading_hits_.push_back(last == i ? find_phrases(page_.blocks[i].block.text).begins
                              : i > 0   ? heading_hits_.back()
                                        : std::uint8_t{0});
    }
  }

  static bool is_linked(const BlockView& view) { return view.link_share > 0.9F; }

  // Words between two lines that are links: a story goes on for a while, a stream of teasers is cut
  // by every headline.
  void find_runs() {
    runs_.resize(scores_.size(), 0);
    for (std::size_t begin = 0, end = 0; begin < runs_.size(); begin = end + 1) {
      float words = 0;
      for (end = begin; end < runs_.size() && !is_linked(page_.blocks[end]); ++end)
        words += page_.blocks[end].line.words;
      std::fill(runs_.begin() + static_cast<std::ptrdiff_t>(begin),
                runs_.begin() + static_cast<std::ptrdiff_t>(end), words);
      longest_run_ = std::max(longest_run_, words);
    }
  }

  void count_linked_lines() {
    constexpr float kHeadlineWords = 4;
    linked_before_.push_back(0);
    for (const auto& view : page_.blocks)
      linked_before_.push_back(linked_before_.back() +
                               (is_linked(view) && view.line.words >= kHeadlineWords ? 1U : 0U));
  }

  // Whether the declared body is this page's text, and all of it.
  void weigh_declaration() {
    float likely = 0;
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      const auto& view = page_.blocks[i];
      if (is_likely_long(i)) {
        likely += view.line.words;
        likely_declared_ += view.line.words * view.agreement.in_declared;
      }
    }
    likely_declared_ = ratio(likely_declared_, likely);
  }

  float score_at(std::size_t i, std::ptrdiff_t by) const {
    const auto at = static_cast<std::ptrdiff_t>(i) + by;
    return at < 0 || at >= static_cast<std::ptrdiff_t>(scores_.size())
               ? -kScoreCap
               : scores_[static_cast<std::size_t>(at)];
  }

  void add_neighbours(std::size_t i) {
    for (const std::ptrdiff_t by : {0, -1, -2, 1, 2}) add(score_at(i, by));
    for (const std::ptrdiff_t by : {-1, 1}) {
      const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + by);
      const bool there = at < scores_.size();
      add(there ? page_.blocks[at].line.words : 0);
      add(there ? page_.blocks[at].link_share : 1);
      add(there && is_heading(at) ? 1.F : 0.F);
    }
  }

  void add_elements(const BlockView& view) {
    NodeId id = view.block.element;
    for (int hop = 0; hop < 4; ++hop) {
      const auto& sum = sums_[id];
      add(ratio(sum.scored, sum.words));
      if (hop > 0) add(ratio(sum.likely, all_likely_));
      if (tree_[id].parent != kNoNode) id = tree_[id].parent;
    }
  }

  void add_alike(std::size_t i) {
    const auto& alike = alike_[shapes_[i]];
    add(alike.scored / alike.blocks);
    add(alike.blocks);
    add(alike.words / alike.blocks);
  }

  void add_place(std::size_t i) {
    const auto& view = page_.blocks[i];
    const bool inside = container_ != kNoNode && tree_.within(view.block.element, container_);
    add(inside ? 1.F : 0.F);
    add(inside ? static_cast<float>(tree_[view.block.element].depth - tree_[container_].depth)
               : -1.F);
    add(ratio(before_[i], all_likely_));
    add(ratio(all_likely_ - before_[i], all_likely_));
    add(static_cast<float>(i) / static_cast<float>(scores_.size()));
    add(ratio(words_before_[i], all_words_));
    const bool has_title = page_.title < scores_.size();
    const float from_title =
        has_title ? static_cast<float>(i) - static_cast<float>(page_.title) : 0;
    add(std::clamp(from_title, -50.F, 50.F));
    add(has_title ? std::clamp(words_before_[i] - words_before_[page_.title], -500.F, 500.F) : 0);
  }

  void add_likely_neighbours(std::size_t i) {
    for (const auto other : {previous_[i], next_[i]}) {
      const bool there = other < scores_.size();
      const auto apart = there ? (other > i ? other - i : i - other) : kFarBlocks;
      add(static_cast<float>(std::min(apart, kFarBlocks)));
      add(there && tree_[page_.blocks[other].block.element].parent ==
                       tree_[page_.blocks[i].block.element].parent
              ? 1.F
              : 0.F);
    }
  }

  void add_page(std::size_t i) {
    add(topic_share(i));
    add(static_cast<float>(std::min(main_headings_[i], 9U)));
    add(all_likely_);
    add(all_words_);
    add(static_cast<float>(scores_.size()));
    add(static_cast<float>(heading_hits_[i]));
    add(heading_[i] < scores_.size() ? static_cast<float>(std::min(i - heading_[i], kFarBlocks))
                                     : kFarBlocks);
  }

  void add_company(std::size_t i) {
    constexpr std::size_t kReach = 5;
    const auto first = i - std::min(i, kReach);
    const auto last = std::min(i + kReach + 1, scores_.size());
    add(runs_[i]);
    add(ratio(runs_[i], longest_run_));
    add(static_cast<float>(linked_before_[last] - linked_before_[first]));
    add(likely_declared_);
    const bool below = page_.title < i;
    add(below ? static_cast<float>(std::min(main_headings_[i] - main_headings_[page_.title], 9U))
              : -1.F);
  }

  const PageView& page_;
  const html::Tree& tree_;
  NodeId container_ = kNoNode;
  std::vector<float> scores_;
  std::vector<Likely> sums_;   // by node
  std::vector<float> before_;  // likely words before each block
  std::vector<float> words_before_;
  std::vector<std::uint64_t> shapes_;
  std::unordered_map<std::uint64_t, Alike> alike_;
  WordCounts topic_;
  std::vector<std::size_t> previous_, next_, heading_;
  std::vector<std::uint32_t> main_headings_;
  std::vector<std::uint8_t> heading_hits_;
  std::vector<float> runs_;
  std::vector<std::uint32_t> linked_before_;  // lines up to each block that are a linked headline
  float longest_run_ = 0;
  float likely_declared_ = 0;  // share of the likely words
  float all_likely_ = 0;
  float all_words_ = 0;
  float* out_ = nullptr;
};

}  // namespace

void set_context_features(const PageView& page, const std::vector<float>& scores,
                          std::vector<Features>& rows) {
  Context context(page, scores);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    float* const begin = rows[i].data() + kOwnFeatures;
    context.fill(i, begin);
    assert(context.out() == begin + kContextFeatures);
  }
}

}  // namespace backissue
