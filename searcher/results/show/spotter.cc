// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/show/spotter.h"

#include <algorithm>
#include <optional>

#include "common/analysis/number.h"
#include "common/hash.h"
#include "common/text.h"
#include "searcher/results/show/token_matcher.h"

namespace backissue {
namespace {

// Words of a phrase may have punctuation between them, never more than this many bytes of it.
constexpr std::size_t kMaxGapBytes = 12;
constexpr int kMaxJoiners = 8;  // in one word: "U.N.E.S.C.O.", "1,234,567"

std::uint64_t extend(std::uint64_t hash, char32_t folded) {
  return fnv1a_step(hash, folded);
}

/// Characters that some words carry inside them and that folding may drop ("U.S.", "294,000",
/// "e-mail").
bool is_joiner(char32_t c) {
  return c == '.' || c == '-' || c == 0x2010 || c == 0x2011 || c == '\'' || c == U'’' || c == '"' ||
         c == '&' || c == U'”' || c == U'״' || c == U'׳' || number_separator(c) != 0;
}

/// Characters that names end in ("C++", "C#").
bool is_ending(char32_t c) {
  return c == '+' || c == '#';
}

/// For pairs of ASCII letters and digits in either case.
std::size_t pair_of(char32_t first, char32_t second) {
  return (first | 0x20U) << 7U | second | 0x20U;
}

bool is_spaced_word(Cut cut) {
  return cut == Cut::kLetter || cut == Cut::kDigit || cut == Cut::kHangul || cut == Cut::kMark;
}
bool is_unspaced(Cut cut) {
  return cut == Cut::kIdeograph || cut == Cut::kDictionary;
}

/// Decodes text that is known to be well-formed; other bytes give any value, but stay in bounds.
char32_t decode(std::string_view text, std::size_t at, std::size_t& end) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  end = at + length;
  if (lead < 0x80) return lead;
  if (end <= text.size()) {
    if (length == 2) return (lead & 0x1FU) << 6 | tail(1);
    if (length == 3) return (lead & 0x0FU) << 12 | tail(1) << 6 | tail(2);
    if (length == 4 && lead < 0xF4) {
      return (lead & 0x07U) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
    }
  }
  end = at + 1;
  return 0xFFFD;
}

}  // namespace

Spotter::Spotter(const HighlightPlan& plan) : plan_(plan) {
  std::uint32_t counter = 0;
  for (std::uint32_t unit = 0; unit < plan.units.size(); ++unit) {
    const auto& steps = plan.units[unit].steps;
    for (std::uint32_t step = 0; step < steps.size(); ++step, ++counter)
      for (const auto& term : steps[step]) add_term(term, unit, step, counter);
  }
  found_.resize(counter);
  bytes_.fill(Byte::kBeyond);
  for (std::size_t c = 0; c < 0x80; ++c) {
    const CodePoint& point = kCodePoints[static_cast<char32_t>(c)];
    const bool first = first_letters_[point.fold & 0xFF];
    bytes_[c] = !is_spaced_word(point.cut) ? Byte::kBetween : first ? Byte::kFirst : Byte::kInWord;
  }
}

void Spotter::add_term(std::string_view term, std::uint32_t unit, std::uint32_t step,
                       std::uint32_t counter) {
  std::uint64_t hash = kFnvBasis;
  std::size_t length = 0;
  char32_t first = 0, second = 0;
  text_ = term;
  for (std::size_t at = 0; at < term.size();) {
    const Letter letter = letter_at(at);
    at = letter.end;
    if (length > 0 && is_joiner(letter.code_point)) continue;
    const char32_t fold = letter.point.fold;
    if (length++ == 0) first_letters_[(first = fold) & 0xFF] = true;
    if (length == 2) second = fold;
    if (length == 2 && first < 0x80 && fold < 0x80) first_two_.set(pair_of(first, fold));
    if (is_unspaced(letter.point.cut)) longest_unspaced_ = std::max(longest_unspaced_, length);
    hash = extend(hash, fold);
    may_begin_.set(hash % may_begin_.size());
  }
  beginnings_.add(first, second);
  may_be_term_.set(hash % may_be_term_.size());
  uses_[hash].push_back({unit, step, counter});
}

Spotter::Letter Spotter::letter_at(std::size_t at) {
  Letter letter;
  if (at >= text_.size()) return letter;
  const char32_t c = letter.code_point = decode(text_, at, letter.end);
  // The large regular blocks are not worth filling a table for.
  if (c >= 0x4E00 && c <= 0x9FFF) {
    letter.point = {c, Cut::kIdeograph};
  } else if (c >= 0xAC00 && c <= 0xD7A3) {
    letter.point = {c, Cut::kHangul};
  } else {
    letter.point = kCodePoints[c];
  }
  const bool leaves_trace = letter.point.cut != Cut::kBreak && letter.point.cut != Cut::kFormat;
  letter.irregular = letter.point.fold == 0 && leaves_trace;
  if (letter.point.fold == 0) letter.point.fold = c;
  return letter;
}

void Spotter::take(const Letter& letter) {
  sure_ = sure_ && !letter.irregular;
  at_ = {letter.end, at_.code_point + 1};
}

void Spotter::look_up(std::uint64_t hash, Place from) {
  if (!may_be_term_[hash % may_be_term_.size()]) return;
  const auto uses = uses_.find(hash);
  if (uses == uses_.end()) return;
  for (const Use& use : uses->second) {
    if (found_[use.counter]++ >= kMaxSpots) continue;
    out_->push_back({use.unit, use.step, from.byte, at_.byte, from.code_point, at_.code_point});
  }
}

/// A word of a spaced script from its first letter on: looks up what has been read at each joiner
/// and at the end. The next word starts after the first joiner, since only some join.
void Spotter::read_word() {
  const Place start = at_;
  std::optional<Place> next_word;
  std::uint64_t hash = kFnvBasis;
  int joiners = 0;
  Cut last = Cut::kBreak;
  for (Letter letter = letter_at(at_.byte);; letter = letter_at(at_.byte)) {
    const Cut cut = letter.point.cut;
    const bool meets_hangul = (cut == Cut::kHangul) != (last == Cut::kHangul);
    if (is_spaced_word(cut)) {
      if (meets_hangul && last != Cut::kBreak && cut != Cut::kMark) break;
      hash = extend(hash, letter.point.fold);
      if (cut != Cut::kMark) last = cut;
    } else if (is_ending(letter.code_point)) {
      look_up(hash, start);
      hash = extend(hash, letter.code_point);
    } else if (is_joiner(letter.code_point) && ++joiners <= kMaxJoiners &&
               is_spaced_word(letter_at(letter.end).point.cut)) {
      look_up(hash, start);
      if (!next_word) next_word = at_;
    } else if (cut != Cut::kFormat) {
      break;
    }
    take(letter);
  }
  look_up(hash, start);
  // The term of so long a word holds a hash of it, not all of its letters.
  if (at_.byte - start.byte > kMaxTokenBytes || joiners > kMaxJoiners) sure_ = false;
  if (next_word) at_ = *next_word;
}

/// The rest of a word that can be no hit. A new one may start after a joiner in it, or where Hangul
/// meets other letters.
void Spotter::skip_word() {
  const bool hangul = letter_at(at_.byte).point.cut == Cut::kHangul;
  for (;;) {
    std::size_t end = at_.byte;
    while (!hangul && end < text_.size() && is_ascii_alnum(text_[end])) ++end;
    at_ = {end, at_.code_point + (end - at_.byte)};
    const Letter letter = letter_at(end);
    const Cut cut = letter.point.cut;
    if (!is_spaced_word(cut) || (cut != Cut::kMark && (cut == Cut::kHangul) != hangul)) return;
    take(letter);
  }
}

/// Of an ASCII word, by its first two letters; where its second is none, by its first.
bool Spotter::may_begin_term(std::size_t at) const {
  const auto letter = [&](std::size_t i) { return static_cast<unsigned char>(text_[i]); };
  if (bytes_[letter(at)] != Byte::kFirst) return false;
  if (at + 1 == text_.size() || !is_ascii_alnum(text_[at + 1])) return true;
  return first_two_[pair_of(letter(at), letter(at + 1))];
}

/// Most of most texts: ASCII words that begin like no term, not worth a look at the table. Stops
/// before a word that does, or that goes on in other letters.
void Spotter::skip_plain_words() {
  const auto byte_at = [&](std::size_t i) { return bytes_[static_cast<unsigned char>(text_[i])]; };
  std::size_t end = at_.byte;
  for (;;) {
    while (end < text_.size() && byte_at(end) == Byte::kBetween) ++end;
    if (end == text_.size() || byte_at(end) == Byte::kBeyond || may_begin_term(end)) break;
    std::size_t word = end;
    while (word < text_.size() && (byte_at(word) == Byte::kInWord || byte_at(word) == Byte::kFirst))
      ++word;
    if (word < text_.size() && byte_at(word) == Byte::kBeyond) break;
    end = beginnings_.pass(text_, word);
  }
  at_ = {end, at_.code_point + (end - at_.byte)};
}

/// Where words are not spaced any run of characters may be one.
void Spotter::try_lengths() {
  const Place start = at_;
  std::uint64_t hash = kFnvBasis;
  for (std::size_t length = 0; length < longest_unspaced_; ++length) {
    const Letter letter = letter_at(at_.byte);
    if (!is_unspaced(letter.point.cut) && letter.point.cut != Cut::kMark) break;
    hash = extend(hash, letter.point.fold);
    if (!may_begin_[hash % may_begin_.size()]) break;
    at_ = {letter.end, at_.code_point + 1};
    look_up(hash, start);
  }
  at_ = start;
}

bool Spotter::find(std::string_view utf8, std::vector<Spot>& out) {
  std::fill(found_.begin(), found_.end(), 0U);
  out.clear();
  out_ = &out;
  text_ = utf8;
  at_ = {};
  sure_ = true;
  for (skip_plain_words(); at_.byte < text_.size(); skip_plain_words()) {
    const Letter letter = letter_at(at_.byte);
    const bool may_start = first_letters_[letter.point.fold & 0xFF];
    if (!is_spaced_word(letter.point.cut)) {
      if (may_start && is_unspaced(letter.point.cut)) try_lengths();
      take(letter);
    } else if (may_start) {
      read_word();
    } else {
      skip_word();
    }
  }
  join_phrases();
  return sure_;
}

/// Replaces the spots of exact phrases by one spot for each place where all steps follow each
/// other.
void Spotter::join_phrases() {
  std::vector<Spot>& spots = *out_;
  std::stable_sort(spots.begin(), spots.end(),
                   [](const Spot& a, const Spot& b) { return a.begin < b.begin; });
  const auto follower = [&](const Spot& spot, std::size_t from) {
    for (std::size_t i = from; i < spots.size() && spots[i].begin <= spot.end + kMaxGapBytes; ++i)
      if (spots[i].unit == spot.unit && spots[i].step == spot.step + 1 &&
          spots[i].begin >= spot.end)
        return i;
    return spots.size();
  };
  std::vector<Spot> kept;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    Spot joined = spots[i];
    const HighlightUnit& unit = plan_.units[joined.unit];
    if (unit.steps.size() == 1 || !is_exact_phrase(unit)) {
      kept.push_back(joined);
      continue;
    }
    if (joined.step != 0) continue;
    for (std::size_t at = i; (at = follower(joined, at + 1)) < spots.size();) {
      joined.step = spots[at].step;
      joined.end = spots[at].end;
      joined.end_at = spots[at].end_at;
    }
    if (joined.step + 1 == unit.steps.size()) kept.push_back(joined);
  }
  spots.swap(kept);
}

}  // namespace backissue
