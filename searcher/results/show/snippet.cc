// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/snippet.h"

#include <algorithm>

#include "common/text.h"
#include "searcher/results/show/window.h"

namespace backissue {
namespace {

constexpr int kMaxTries = 3;  // windows looked at before the best so far is taken
constexpr std::size_t kMaxSearchedBytes =
    256 * 1024;  // of a body whose spelling hides its hits from the spotter
constexpr std::size_t kWordMargin =
    40;  // code points read on either side to find a word's start without spaces

/// Copies a stretch of the body as one line and turns byte ranges into code point ranges on the
/// way.
class LineWriter {
 public:
  explicit LineWriter(Snippet& out) : out_(out) {}

  void put(std::string_view utf8) {
    out_.text += utf8;
    length_ += count_code_points(utf8);
  }
  /// Before `limit`.
  static std::size_t visible_ascii_end(std::string_view text, std::size_t at, std::size_t limit) {
    while (at < limit && text[at] > ' ' && text[at] < 0x7F) ++at;
    return at;
  }
  void copy(std::string_view body, std::size_t begin, std::size_t end,
            const std::vector<Match>& marks) {
    auto mark = std::lower_bound(marks.begin(), marks.end(), begin,
                                 [](const Match& m, std::size_t b) { return m.begin < b; });
    std::size_t opened = 0;
    bool in_space = false;
    for (std::size_t at = begin; at < end;) {
      if (mark != marks.end() && at == mark->begin) opened = length_ + (in_space ? 1 : 0);
      const std::size_t next_mark = mark == marks.end() ? end : std::min(mark->begin, end);
      if (const std::size_t plain = visible_ascii_end(body, at, next_mark); plain > at) {
        if (in_space) put(" ");
        in_space = false;
        put(body.substr(at, plain - at));
        at = plain;
        continue;
      }
      const char32_t c = next_code_point(body, at);
      if (is_space(c)) {
        in_space = true;
      } else {
        if (in_space) put(" ");
        in_space = false;
        append_utf8(out_.text, c);
        ++length_;
      }
      if (mark == marks.end() || at < mark->end) continue;
      if (length_ > opened) out_.highlights.emplace_back(opened, length_);
      ++mark;
    }
  }

 private:
  Snippet& out_;
  std::size_t length_ = 0;
};

}  // namespace

Snippeter::Snippeter(const HighlightPlan& plan, Tokenizer& tokenizer)
    : plan_(plan), tokenizer_(tokenizer), matcher_(plan), spotter_(plan) {}

Snippet Snippeter::cut(std::string_view body, std::size_t target) {
  matched_.reset();
  const Stretch stretch = best_stretch(body, target);
  match(body, stretch);
  merge_matches();
  Snippet snippet;
  LineWriter line(snippet);
  if (stretch.begin > 0) line.put("… ");
  line.copy(body, stretch.begin, stretch.end, matches_);
  if (stretch.end < trim(body).size()) line.put(" …");
  return snippet;
}

Ranges Snippeter::highlights(std::string_view headline) {
  tokens_.clear();
  matches_.clear();
  tokenizer_.tokenize(headline, tokens_);
  matcher_.find(tokens_, TextPart::kHeadline, 0, matches_);
  merge_matches();
  Ranges ranges;
  std::size_t code_points = 0;
  std::size_t counted = 0;
  const auto at = [&](std::size_t byte) {
    code_points += count_code_points(headline.substr(counted, byte - counted));
    counted = byte;
    return code_points;
  };
  for (const Match& m : matches_) {
    const std::size_t begin = at(m.begin);
    ranges.emplace_back(begin, at(m.end));
  }
  return ranges;
}

Snippeter::Stretch Snippeter::best_stretch(std::string_view body, std::size_t target) {
  if (step_on(body, 0, target + target / 4) == body.size()) return {0, body.size()};
  const bool sure = spotter_.find(body, spots_);
  std::erase_if(spots_, [&](const Spot& spot) { return !plan_.units[spot.unit].in_body; });
  Core best;
  for (int tries = 0; tries < kMaxTries; ++tries) {
    const Core core = best_core(target - target / 5);
    if (core.score <= best.score) break;  // no other window can do better
    const Stretch stretch = around(body, core.stretch, target);
    match(body, stretch);
    const double score = matched_weight();
    if (score > best.score) best = {stretch, score};
    if (score >= core.score) break;
    drop_spots(core.stretch);
  }
  if (best.score > 0) return best.stretch;
  return around(body, sure ? Stretch{} : first_match(body), target);
}

Snippeter::Core Snippeter::best_core(std::size_t max_code_points) {
  const auto window = best_window(plan_, spots_, max_code_points);
  if (!window) return {};
  Stretch stretch{spots_[window->first].begin, spots_[window->first].end};
  for (std::size_t i = window->first; i <= window->last; ++i)
    stretch.end = std::max(stretch.end, spots_[i].end);
  return {stretch, window->weight};
}

void Snippeter::drop_spots(const Stretch& stretch) {
  std::erase_if(spots_,
                [&](const Spot& s) { return s.begin >= stretch.begin && s.end <= stretch.end; });
}

/// The first hit found by the tokenizer, paragraph by paragraph; nothing at the start where there
/// is none.
Snippeter::Stretch Snippeter::first_match(std::string_view body) {
  for (std::size_t begin = 0; begin < std::min(body.size(), kMaxSearchedBytes);) {
    const std::size_t end = std::min(body.find("\n\n", begin), body.size());
    match(body, {begin, end});
    if (!matches_.empty()) {
      merge_matches();
      return {matches_.front().begin, matches_.front().end};
    }
    begin = end + 2;
  }
  return {};
}

void Snippeter::match(std::string_view body, const Stretch& stretch) {
  if (matched_ == stretch) return;
  matched_ = stretch;
  tokens_.clear();
  matches_.clear();
  tokenizer_.tokenize(body.substr(stretch.begin, stretch.end - stretch.begin), tokens_);
  matcher_.find(tokens_, TextPart::kBody, stretch.begin, matches_);
}

double Snippeter::matched_weight() const {
  std::vector<bool> seen(plan_.units.size());
  double weight = 0;
  for (const Match& m : matches_) {
    if (!seen[m.unit]) weight += shown_weight(plan_.units[m.unit]);
    seen[m.unit] = true;
  }
  return weight;
}

/// Puts the matches in order and joins those that overlap or touch: neighbouring Han characters
/// become one run.
void Snippeter::merge_matches() {
  std::sort(matches_.begin(), matches_.end(),
            [](const Match& a, const Match& b) { return a.begin < b.begin; });
  std::size_t kept = 0;
  for (const Match& m : matches_) {
    if (kept > 0 && m.begin <= matches_[kept - 1].end) {
      matches_[kept - 1].end = std::max(matches_[kept - 1].end, m.end);
    } else {
      matches_[kept++] = m;
    }
  }
  matches_.resize(kept);
}

/// Widens a core to about `target` code points, from sentence to sentence where that comes near,
/// else from word to word.
Snippeter::Stretch Snippeter::around(std::string_view body, const Stretch& core,
                                     std::size_t target) {
  const std::size_t low = step_back(body, core.begin, target);
  const std::size_t high = step_on(body, core.end, target + target / 4);
  const std::size_t core_at = count_code_points(body.substr(low, core.begin - low));
  const std::size_t core_length = count_code_points(body.substr(core.begin, core.end - core.begin));
  breaks_.clear();
  find_breaks(body, low, high, breaks_);
  Stretch stretch;
  stretch.begin =
      choose_begin(body, core, core_at, target > core_length ? target - core_length : 0);
  stretch.end = choose_end(body, stretch.begin, core.end, target);
  if (stretch.end < body.size()) return stretch;
  // The body ends early: let the snippet begin earlier instead.
  const std::size_t earliest = step_back(body, body.size(), target);
  for (const Break& b : breaks_)
    if (b.sentence && b.begin >= earliest && b.begin < stretch.begin) return {b.begin, stretch.end};
  return stretch;
}

std::size_t Snippeter::choose_begin(std::string_view body, const Stretch& core, std::size_t core_at,
                                    std::size_t spare) {
  const Break* sentence = nullptr;
  const Break* word = nullptr;
  for (const Break& b : breaks_) {
    if (b.begin > core.begin) break;
    if (b.sentence && b.at + spare * 3 / 4 >= core_at) sentence = &b;
    if (word == nullptr && b.at + spare / 3 >= core_at) word = &b;
  }
  if (sentence != nullptr) return sentence->begin;
  if (word != nullptr) return word->begin;
  return std::min(word_start_near(body, step_back(body, core.begin, spare / 3)), core.begin);
}

std::size_t Snippeter::choose_end(std::string_view body, std::size_t begin, std::size_t core_end,
                                  std::size_t target) {
  if (step_on(body, begin, target + target / 4) >= body.size()) return body.size();
  const std::size_t early = step_on(body, begin, target * 3 / 4);
  const std::size_t wished = step_on(body, begin, target);
  const std::size_t late = step_on(body, wished, target / 10);
  const Break* sentence = nullptr;
  const Break* word = nullptr;
  for (const Break& b : breaks_) {
    if (b.end > late) break;
    if (b.end < core_end) continue;
    if (b.sentence && b.end >= early) sentence = &b;
    if (b.end <= wished && b.end > begin) word = &b;
  }
  if (sentence != nullptr) return sentence->end;
  if (word != nullptr && word->end >= early) return word->end;
  return std::max(word_start_near(body, wished), core_end);
}

/// In text without spaces only the tokenizer knows where words start.
std::size_t Snippeter::word_start_near(std::string_view body, std::size_t at) {
  const std::size_t low = step_back(body, at, kWordMargin);
  const std::size_t high = step_on(body, at, kWordMargin);
  tokens_.clear();
  tokenizer_.tokenize(body.substr(low, high - low), tokens_);
  for (const Token& token : tokens_)
    if (low + token.begin >= at) return low + token.begin;
  return at;
}

}  // namespace backissue
