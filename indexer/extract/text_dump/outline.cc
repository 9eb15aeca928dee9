// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/outline.h"

#include <algorithm>

#include "indexer/extract/people/names.h"

namespace backissue {
namespace {

using Blocks = std::vector<DumpBlock>;

/// How far below a headline its byline and its text may begin, in blocks.
constexpr std::size_t kBylineReach = 12;
constexpr std::size_t kTextReach = 40;
constexpr float kStandfirstWords = 50;
/// So many blocks in a row that are not text end it.
constexpr std::size_t kMaxGap = 14;

bool ends_article(const DumpBlock& block) {
  return block.label_alone &&
         (block.label == DumpLabel::kMostRead || block.label == DumpLabel::kComments);
}

bool may_be_headline(const DumpBlock& block, bool dated) {
  if (block.bullet || dated || block.facts.words > 30 || block.key.empty()) return false;
  if (block.facts.ends_sentence && block.facts.words > 20) return false;
  if (block.facts.ends_colon || block.facts.has_address || block.facts.digits > 0.5F) return false;
  return block.label == DumpLabel::kNone;
}

class Headlines {
 public:
  Headlines(const Blocks& blocks, const std::vector<bool>& dated) : blocks_(blocks), dated_(dated) {
    before_.push_back(0);
    for (const DumpBlock& block : blocks) {
      const bool paragraph = block.prose && block.after_blank && block.facts.words >= 25;
      before_.push_back(before_.back() + (paragraph ? block.facts.words : 0.F));
    }
  }

  std::optional<std::size_t> best() const {
    std::optional<std::size_t> found;
    float best = kEnough;
    const Stretch text = longest_text();
    const std::size_t begin = text.begin > kTextReach ? text.begin - kTextReach : 0;
    for (std::size_t i = begin; i < text.end; ++i) {
      if (!may_be_headline(blocks_[i], dated_[i])) continue;
      const float score = score_of(i, text);
      if (score > best) {
        best = score;
        found = i;
      }
    }
    return found;
  }

 private:
  static constexpr float kEnough = 3.F;
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  Stretch longest_text() const;
  bool leads_to_text(std::size_t at) const;
  bool is_breadcrumb(std::size_t at) const;
  float score_of(std::size_t at, const Stretch& text) const;
  float byline_score(std::size_t at) const;

  const Blocks& blocks_;
  const std::vector<bool>& dated_;
  std::vector<float> before_;  // words of paragraphs before each block
};

float Headlines::byline_score(std::size_t at) const {
  float date = 0;
  float byline = 0;
  bool standfirst = false;
  for (std::size_t i = at + 1; i < blocks_.size() && i <= at + kBylineReach; ++i) {
    if (blocks_[i].prose) {
      if (standfirst || blocks_[i].facts.words > kStandfirstWords) break;
      standfirst = true;
    }
    const float nearness = i <= at + 6 ? 3.F : 2.F;
    if (dated_[i]) date = std::max(date, nearness);
    const bool names =
        blocks_[i].label == DumpLabel::kByline || blocks_[i].label == DumpLabel::kSource;
    if (names && !blocks_[i].label_alone) byline = std::max(byline, nearness);
    if (blocks_[i].label == DumpLabel::kReadingTime) byline = std::max(byline, 1.F);
  }
  return date + byline;
}

/// The stretch with most prose, where every short line costs as much as a few words: streams of
/// teasers have prose too.
Headlines::Stretch Headlines::longest_text() const {
  constexpr float kShortLine = 6.F;
  constexpr float kListBegins = 60.F;
  constexpr float kLongParagraph = 80.F;
  Stretch best;
  float most = 0;
  float sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const DumpBlock& block = blocks_[i];
    const float gain = block.prose ? std::min(block.facts.words, kLongParagraph) : -kShortLine;
    sum += ends_article(block) ? -kListBegins : gain;
    if (sum <= 0) {
      sum = 0;
      begin = i + 1;
    } else if (sum > most) {
      most = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

/// True where prose follows soon, before the lists begin.
bool Headlines::leads_to_text(std::size_t at) const {
  float words = 0;
  for (std::size_t i = at + 1; i < blocks_.size() && i <= at + kTextReach; ++i) {
    if (ends_article(blocks_[i])) break;
    if (blocks_[i].prose) words += blocks_[i].facts.words;
  }
  return words >= 30;
}

/// "Home › Harbour › HEADLINE": the way to the page ends in its headline.
bool Headlines::is_breadcrumb(std::size_t at) const {
  const std::string& key = blocks_[at].key;
  for (std::size_t i = at + 1; i < blocks_.size() && i <= at + 6; ++i) {
    const std::string& next = blocks_[i].key;
    if (blocks_[i].facts.words >= 3 && key.size() > next.size() && key.ends_with(next)) return true;
  }
  return false;
}

float Headlines::score_of(std::size_t at, const Stretch& text) const {
  const DumpBlock& block = blocks_[at];
  if (!leads_to_text(at)) return 0;
  float score = 3 + byline_score(at);
  if (block.outdented) score += 3;
  if (block.repeated && block.facts.words >= 4) score += 2;
  if (block.after_blank && block.before_blank) score += 1;
  if (block.facts.words >= 4 && block.facts.words <= 20) score += 1;
  if (block.facts.words < 3) score -= 3;
  if (block.facts.words > 20) score -= 2;  // a standfirst
  if (block.facts.ends_sentence) score -= 2;
  if (kind_of_name(block.text) == NameKind::kPerson && block.facts.words < 5) score -= 2;
  const bool listed =
      at > 0 && (blocks_[at - 1].label == DumpLabel::kRelated || ends_article(blocks_[at - 1]));
  if (listed) score -= 6;
  if (is_breadcrumb(at)) score -= 4;
  // Far above the text stand menus; below paragraphs of the story its subheads.
  if (at + 10 < text.begin) score -= static_cast<float>(text.begin - at - 10) * 0.1F;
  return score - std::min((before_[at] - before_[std::min(at, text.begin)]) / 40.F, 8.F);
}

/// Walks down from the headline and keeps what reads as the story.
class BodyReader {
 public:
  BodyReader(const Blocks& blocks, const std::vector<bool>& dated, std::size_t begin,
             bool has_headline)
      : blocks_(blocks), dated_(dated), begin_(begin), has_headline_(has_headline) {}

  DumpOutline run();

 private:
  bool is_furniture(std::size_t at);
  bool is_standfirst(std::size_t at) const;
  bool reads_as_text(std::size_t at) const;
  void keep(std::size_t at);
  void wait(std::size_t at);

  const Blocks& blocks_;
  const std::vector<bool>& dated_;
  std::size_t begin_;
  bool has_headline_;
  bool in_box_ = false;
  std::size_t gap_ = 0;
  float words_ = 0;
  bool has_prose_ = false;
  std::vector<std::size_t> waiting_;  // subheads, if prose follows
  DumpOutline result_;
};

DumpOutline BodyReader::run() {
  std::size_t at = begin_;
  for (; at < blocks_.size(); ++at) {
    const DumpBlock& block = blocks_[at];
    if (ends_article(block) && words_ > 40) break;
    if (block.label == DumpLabel::kCopyright && words_ > 40) break;
    if (gap_ > (result_.body.empty() ? kTextReach : kMaxGap)) break;
    if (is_furniture(at)) {
      ++gap_;
    } else if (reads_as_text(at) || is_standfirst(at)) {
      keep(at);
    } else {
      wait(at);
    }
  }
  result_.end = at;
  return std::move(result_);
}

/// After a stretch of other things a long line needs a full stop too: long headlines of other
/// stories have none.
bool BodyReader::reads_as_text(std::size_t at) const {
  return blocks_[at].prose && (gap_ < 4 || !has_prose_ || blocks_[at].facts.ends_sentence);
}

bool BodyReader::is_standfirst(std::size_t at) const {
  return has_headline_ && result_.body.empty() && at < begin_ + 4 && blocks_[at].facts.words >= 9 &&
         !blocks_[at].repeated;
}

bool BodyReader::is_furniture(std::size_t at) {
  const DumpBlock& block = blocks_[at];
  const bool opens_box =
      block.label == DumpLabel::kRelated || block.label == DumpLabel::kNewsletter;
  if (opens_box && block.label_alone) {
    in_box_ = true;
    return true;
  }
  if (block.label == DumpLabel::kMedia && block.label_alone) in_box_ = false;
  const bool ends_box = block.prose && block.label == DumpLabel::kNone && block.facts.ends_sentence;
  if (in_box_ && !ends_box) return true;
  in_box_ = false;
  if (block.bullet)
    return !(block.facts.words >= 12 && block.facts.ends_sentence && !result_.body.empty());
  const bool labelled = block.label != DumpLabel::kNone;
  // A paragraph may begin with "By" or end in an agency's name.
  const bool long_enough = block.prose && block.facts.words >= 30;
  if (labelled &&
      !(long_enough && block.label != DumpLabel::kRelated && block.label != DumpLabel::kMedia &&
        block.label != DumpLabel::kNewsletter && block.label != DumpLabel::kCopyright))
    return true;
  if (dated_[at] || (block.repeated && block.facts.words < 40)) return true;
  return has_headline_ && block.key == blocks_[begin_ - 1].key;
}

void BodyReader::keep(std::size_t at) {
  // One or two short lines between paragraphs are subheads; more are a list.
  if (waiting_.size() <= 2) {
    result_.body.insert(result_.body.end(), waiting_.begin(), waiting_.end());
  }
  waiting_.clear();
  result_.body.push_back(at);
  words_ += blocks_[at].facts.words;
  has_prose_ = has_prose_ || blocks_[at].prose;
  gap_ = 0;
}

void BodyReader::wait(std::size_t at) {
  const DumpBlock& block = blocks_[at];
  const bool sentence = block.facts.ends_sentence && block.facts.words >= 3;
  if (sentence && gap_ == 0 && !result_.body.empty()) return keep(at);
  ++gap_;
  if (!has_prose_) return;
  const bool subhead = block.facts.words <= 16 && !block.facts.has_address;
  if (subhead) waiting_.push_back(at);
}

std::size_t first_paragraph(const Blocks& blocks) {
  std::size_t at = 0;
  while (at < blocks.size() && !(blocks[at].prose && blocks[at].facts.words >= 25)) ++at;
  return at;
}

}  // namespace

std::size_t byline_end(const Blocks& blocks, const DumpOutline& outline) {
  bool standfirst = false;
  for (const std::size_t at : outline.body) {
    if (!blocks[at].prose) continue;
    if (standfirst || blocks[at].facts.words > kStandfirstWords) return at;
    standfirst = true;
  }
  return blocks.size();
}

DumpOutline outline_of(const Blocks& blocks, const std::vector<bool>& dated) {
  const auto headline = Headlines(blocks, dated).best();
  const std::size_t begin = headline ? *headline + 1 : first_paragraph(blocks);
  DumpOutline result = BodyReader(blocks, dated, begin, headline.has_value()).run();
  result.headline = headline;
  return result;
}

}  // namespace backissue
