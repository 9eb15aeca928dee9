// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/results/spotter.h"

#include <algorithm>

#include "common/text.h"
#include "searcher/results/letters.h"

namespace backissue {
namespace {

constexpr std::uint64_t kHashStart = 0xcbf29ce484222325ULL;
// Words of a phrase may have punctuation between them, never more than this many bytes of it.
constexpr std::size_t kMaxGapBytes = 12;

std::uint64_t extend(std::uint64_t hash, char32_t folded) {
  return (hash ^ folded) * 0x100000001b3ULL;  // FNV-1a over code points
}

/// Characters that some words carry inside them and that folding may drop ("U.S.", "294,000",
/// "COVID-19").
bool is_joiner(char32_t c) {
  return c == '.' || c == ',' || c == '\'' || c == U'’' || c == '-' || c == '_' || c == ':' ||
         c == '&' || c == '/' || c == U'·' || c == U'٬' || c == U'٫' || c == U'‐' || c == U'‑' ||
         c == U'״' || c == U'׳';
}

/// Characters that names end in ("C++", "C#").
bool is_ending(char32_t c) {
  return c == '+' || c == '#';
}

}  // namespace

/// Reads one code point ahead and counts.
struct Spotter::Cursor {
  std::string_view text;
  std::size_t byte = 0;
  std::size_t code_point = 0;
  bool sure = true;  ///< no character so far that folds irregularly

  bool at_end() const { return byte >= text.size(); }
  char32_t peek(std::size_t& next) const {
    next = byte;
    const auto c = static_cast<unsigned char>(text[byte]);
    if (c >= 0x80) return next_code_point(text, next);
    ++next;
    return c;
  }
  void take(char32_t c, std::size_t next) {
    if (c >= 0x80 && folds_irregularly(c)) sure = false;
    byte = next;
    ++code_point;
  }
};

Spotter::Spotter(const HighlightPlan& plan) : plan_(plan) {
  std::uint32_t counter = 0;
  for (std::uint32_t unit = 0; unit < plan.units.size(); ++unit) {
    const auto& steps = plan.units[unit].steps;
    for (std::uint32_t step = 0; step < steps.size(); ++step, ++counter)
      for (const auto& term : steps[step]) add_term(term, unit, step, counter);
  }
  found_.resize(counter);
}

void Spotter::add_term(std::string_view term, std::uint32_t unit, std::uint32_t step,
                       std::uint32_t counter) {
  std::uint64_t hash = kHashStart;
  std::size_t length = 0;
  bool spaceless = false;
  for (std::size_t at = 0; at < term.size();) {
    const char32_t c = next_code_point(term, at);
    const bool joiner = is_joiner(c) && length > 0;
    if (joiner) continue;
    const char32_t folded = loose_fold(c);
    if (length++ == 0) first_letters_[folded & 0xFF] = true;
    spaceless = spaceless || is_spaceless(c);
    hash = extend(hash, folded);
  }
  if (spaceless) longest_spaceless_ = std::max(longest_spaceless_, length);
  uses_[hash].push_back({unit, step, counter});
}

void Spotter::look_up(std::uint64_t hash, const Spot& place, std::vector<Spot>& out) {
  const auto uses = uses_.find(hash);
  if (uses == uses_.end()) return;
  for (const Use& use : uses->second) {
    if (found_[use.counter]++ >= kMaxSpots) continue;
    out.push_back({use.unit, use.step, place.begin, place.end, place.begin_at, place.end_at});
  }
}

/// A word of a spaced script from its first letter on: looks up the whole, its pieces between
/// joiners, and what has been read at each joiner.
void Spotter::read_word(Cursor& in, std::vector<Spot>& out) {
  Spot whole{.begin = in.byte, .begin_at = in.code_point};
  Spot piece = whole;
  std::uint64_t whole_hash = kHashStart;
  std::uint64_t piece_hash = kHashStart;
  const auto close = [&] {
    whole.end = piece.end = in.byte;
    whole.end_at = piece.end_at = in.code_point;
    look_up(whole_hash, whole, out);
    if (piece.begin != whole.begin) look_up(piece_hash, piece, out);
  };
  while (!in.at_end()) {
    std::size_t next = 0;
    const char32_t c = in.peek(next);
    if (is_word_character(c) && !is_spaceless(c)) {
      const char32_t folded = loose_fold(c);
      whole_hash = extend(whole_hash, folded);
      piece_hash = extend(piece_hash, folded);
    } else if (is_ending(c)) {
      close();
      whole_hash = extend(whole_hash, c);
    } else if (is_joiner(c)) {
      close();
      in.take(c, next);
      if (in.at_end() || !is_word_character(in.peek(next))) return;
      piece = {.begin = in.byte, .begin_at = in.code_point};
      piece_hash = kHashStart;
      continue;
    } else if (!is_ignorable(c)) {
      break;
    }
    in.take(c, next);
  }
  close();
}

/// Where words are not spaced any run of characters may be one.
void Spotter::try_lengths(Cursor in, std::vector<Spot>& out) {
  Spot place{.begin = in.byte, .begin_at = in.code_point};
  std::uint64_t hash = kHashStart;
  for (std::size_t length = 0; length < longest_spaceless_ && !in.at_end(); ++length) {
    std::size_t next = 0;
    const char32_t c = in.peek(next);
    if (!is_word_character(c)) return;
    hash = extend(hash, loose_fold(c));
    in.take(c, next);
    place.end = in.byte;
    place.end_at = in.code_point;
    look_up(hash, place, out);
  }
}

bool Spotter::find(std::string_view utf8, std::vector<Spot>& out) {
  std::fill(found_.begin(), found_.end(), 0U);
  const std::size_t first = out.size();
  Cursor in{.text = utf8};
  while (!in.at_end()) {
    std::size_t next = 0;
    char32_t c = in.peek(next);
    if (!is_word_character(c)) {
      in.take(c, next);
    } else if (is_spaceless(c)) {
      if (first_letters_[loose_fold(c) & 0xFF]) try_lengths(in, out);
      in.take(c, next);
    } else if (first_letters_[loose_fold(c) & 0xFF]) {
      read_word(in, out);
    } else {
      // The rest of a word that can be no hit; a new one starts after its next joiner.
      do {
        in.take(c, next);
        c = in.at_end() ? U' ' : in.peek(next);
      } while (is_word_character(c) && !is_spaceless(c));
    }
  }
  join_phrases(out, first);
  return in.sure;
}

/// Replaces the spots of exact phrases by one spot for each place where all steps follow each
/// other.
void Spotter::join_phrases(std::vector<Spot>& spots, std::size_t first) const {
  const auto by_place = [](const Spot& a, const Spot& b) { return a.begin < b.begin; };
  std::stable_sort(spots.begin() + static_cast<std::ptrdiff_t>(first), spots.end(), by_place);
  const auto is_phrase = [&](const Spot& spot) {
    const auto& unit = plan_.units[spot.unit];
    return unit.ordered && unit.steps.size() > 1 &&
           unit.window == static_cast<int>(unit.steps.size());
  };
  const auto follower = [&](const Spot& spot, std::size_t from) {
    for (std::size_t i = from; i < spots.size() && spots[i].begin <= spot.end + kMaxGapBytes; ++i)
      if (spots[i].unit == spot.unit && spots[i].step == spot.step + 1 &&
          spots[i].begin >= spot.end)
        return i;
    return spots.size();
  };
  std::vector<Spot> kept;
  for (std::size_t i = first; i < spots.size(); ++i) {
    Spot joined = spots[i];
    if (!is_phrase(joined)) {
      kept.push_back(joined);
      continue;
    }
    if (joined.step != 0) continue;
    for (std::size_t at = i; (at = follower(joined, at + 1)) < spots.size();) {
      joined.step = spots[at].step;
      joined.end = spots[at].end;
      joined.end_at = spots[at].end_at;
    }
    if (joined.step + 1 == plan_.units[joined.unit].steps.size()) kept.push_back(joined);
  }
  spots.resize(first);
  spots.insert(spots.end(), kept.begin(), kept.end());
}

}  // namespace backissue
