// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/analysis/number.h"
#include "common/characters.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxQueryBytes = 32 * 1024;
constexpr std::size_t kMinPatternLetters = 3;  // fewer would stand for a large part of all words
constexpr int kDefaultDistance = 10;
constexpr int kMaxDistance = 1000;

using Span = std::u32string_view;

bool is_word_char(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}
bool has_word_char(Span text) {
  return std::any_of(text.begin(), text.end(), is_word_char);
}
bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
/// Scripts whose characters are words or nearly so: a prefix of one is long enough.
bool is_ideograph(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC);
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) out += next_code_point(utf8, at);
  return out;
}

std::string to_utf8(Span text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

Span trim_if(Span text, bool (*drop)(char32_t)) {
  while (!text.empty() && drop(text.front())) text.remove_prefix(1);
  while (!text.empty() && drop(text.back())) text.remove_suffix(1);
  return text;
}

/// At the ends of a word.
bool says_nothing(char32_t c) {
  return c == ',' || c == ';' || c == '!' || c == '?' || c == ':' || c == '=';
}

/// A corner bracket without its partner is common in cut East Asian text and no slip of the shell.
bool may_stand_alone(char32_t c) {
  return c == U'「' || c == U'」' || c == U'『' || c == U'』';
}

class Lexer {
 public:
  explicit Lexer(std::string_view utf8) : text_(to_code_points(utf8)) {}

  Result<std::vector<Lexeme>> run() {
    while (!error_ && at_ < text_.size()) step();
    if (error_) return tl::unexpected(*error_);
    drop_pending();
    add(LexemeKind::kEnd, at_);
    return std::move(out_);
  }

 private:
  void step() {
    const char32_t c = text_[at_];
    if (is_space(c)) {
      ++at_;
    } else if (is_quote(c) && !is_inside_word(at_)) {
      quoted();
    } else if (c == '(') {
      add(LexemeKind::kOpen, at_++);
    } else if (c == ')') {
      close();
    } else if ((c == '-' || c == '+') && is_sign() && !is_pending(LexemeKind::kField)) {
      add(c == '-' ? LexemeKind::kMinus : LexemeKind::kPlus, at_++);
    } else if (!field()) {
      chunk();
    }
  }

  /// One sign right before something; a run of them or one by itself is a dash.
  bool is_sign() const {
    const auto blank = [this](std::size_t i) {
      return i >= text_.size() || is_space(text_[i]) || text_[i] == ')' || text_[i] == text_[at_];
    };
    return !blank(at_ + 1) && (at_ == 0 || text_[at_ - 1] != text_[at_]);
  }

  void close() {
    if (is_pending(LexemeKind::kField)) return empty_field();
    drop_pending();
    add(LexemeKind::kClose, at_++);
  }

  /// Hebrew abbreviations are spelt with a quotation mark: צה"ל.
  bool is_inside_word(std::size_t at) const {
    return at > 0 && at + 1 < text_.size() && is_hebrew_letter(text_[at - 1]) &&
           is_hebrew_letter(text_[at + 1]) && text_[at] != U'«' && text_[at] != U'»';
  }

  void quoted() {
    const std::size_t open = at_++;
    std::size_t end = at_;
    while (end < text_.size() && (!is_quote(text_[end]) || is_inside_word(end))) ++end;
    const bool corner = may_stand_alone(text_[open]);
    if (end == text_.size() || (corner && text_[end] != U'」' && text_[end] != U'』')) {
      if (!corner) unbalanced_quote(open);
      return;
    }
    const Span inside = trim_if(Span(text_).substr(at_, end - at_), is_space);
    at_ = end + 1;
    const bool any_form = at_ < text_.size() && text_[at_] == '~';
    if (any_form) ++at_;
    if (any_form && at_ < text_.size() && is_digit(text_[at_]))
      return fail(at_ - 1, "a distance behind '~' is not known here",
                  "join the words with NEAR/5, or ADJ/5 for this order");
    if (!has_word_char(inside)) return nothing_here();
    if (any_form && !after_value_field()) return add(LexemeKind::kQuotedForms, open, inside);
    const bool one_word = std::none_of(inside.begin(), inside.end(), is_space);
    add(one_word && !after_value_field() ? LexemeKind::kExact : LexemeKind::kQuoted, open, inside);
  }

  /// `name:` right before its value. "12:30", "http://" and "word: text" are none.
  bool field() {
    if (is_pending(LexemeKind::kField)) return false;
    std::size_t end = at_;
    while (end < text_.size() &&
           (is_ascii_letter(text_[end]) ||
            (end > at_ && (is_digit(text_[end]) || text_[end] == '-' || text_[end] == '_'))))
      ++end;
    if (end < at_ + 2 || end >= text_.size() || text_[end] != ':') return false;
    const std::string name = to_utf8(Span(text_).substr(at_, end - at_));
    const auto known = field_from_name(name);
    const char32_t next = end + 1 < text_.size() ? text_[end + 1] : U'\0';
    if (next == '/' || next == ':' || is_space(next) || (!known && (next == U'\0' || next == ')')))
      return false;
    if (!known && !is_slip_of_field(name)) return false;  // EU:n, Leser:innen
    if (!known) {
      unknown_field(name);
      return true;
    }
    add(LexemeKind::kField, at_);
    out_.back().field = *known;
    out_.back().text = name;
    at_ = end + 1;
    if (at_ == text_.size()) empty_field();
    return true;
  }

  /// Fields are written small; two letters are within two slips of anything.
  static bool is_slip_of_field(const std::string& name) {
    const std::string_view near = nearest_field_name(name);
    const std::size_t most = name.size() < 4 ? 0 : name.size() < 6 ? 1 : 2;
    return !near.empty() && name == ascii_lower(name) && edit_distance(name, near) <= most;
  }

  bool ends_chunk(std::size_t at) const {
    const char32_t c = text_[at];
    if (number_separator(c) == ' ' && at > 0 && is_digit(text_[at - 1]) && is_digit_at(at + 1))
      return false;
    return is_space(c) || (is_quote(c) && !is_inside_word(at)) || c == '(' || c == ')';
  }

  bool is_digit_at(std::size_t at) const { return at < text_.size() && is_digit(text_[at]); }

  /// One number with spaces in it: past its groups of three digits, as far as they go.
  std::size_t number_end(std::size_t start, std::size_t end) const {
    const Span head = Span(text_).substr(start, end - start);
    if (head.size() > 3 || head.front() == '0' || !std::all_of(head.begin(), head.end(), is_digit))
      return end;
    while (end + 3 < text_.size() && text_[end] == ' ' && is_digit(text_[end + 1]) &&
           is_digit(text_[end + 2]) && is_digit(text_[end + 3]) && !is_digit_at(end + 4))
      end += 4;
    return end;
  }

  void chunk() {
    const std::size_t start = at_;
    while (at_ < text_.size() && !ends_chunk(at_)) ++at_;
    if (!after_value_field()) at_ = number_end(start, at_);
    const Span raw = Span(text_).substr(start, at_ - start);
    if (after_value_field()) return value(raw, start);
    if (!is_pending(LexemeKind::kField) && operator_word(raw, start)) return;
    word(raw, start);
  }

  void value(Span raw, std::size_t start) {
    if (!has_word_char(raw)) return empty_field();
    if (raw.back() == '*' && raw != U"*")
      return fail(start,
                  fmt::format("'{}' ends in a star, and tags, names and dates are matched whole",
                              to_utf8(raw)),
                  "write the whole value; --facets lists them");
    add(LexemeKind::kWord, start, raw);
  }

  bool operator_word(Span raw, std::size_t start) {
    const std::pair<Span, LexemeKind> plain[] = {
        {U"AND", LexemeKind::kAnd}, {U"OR", LexemeKind::kOr}, {U"NOT", LexemeKind::kNot}};
    for (const auto& [name, kind] : plain)
      if (raw == name) return drop_pending(), add(kind, start), true;
    for (const auto& [name, kind] : {std::pair(Span(U"NEAR"), LexemeKind::kNear),
                                     std::pair(Span(U"ADJ"), LexemeKind::kAdjacent)})
      if (raw == name || (raw.starts_with(name) && raw[name.size()] == '/'))
        return proximity(raw, name.size(), kind, start), true;
    if (raw.starts_with(U"W/") && raw.size() > 2 &&
        std::all_of(raw.begin() + 2, raw.end(), is_digit))
      return fail(start, fmt::format("'{}' is no operator here", to_utf8(raw)),
                  fmt::format("write NEAR{0} for any order or ADJ{0} for this order",
                              to_utf8(raw.substr(1)))),
             true;
    return false;
  }

  void proximity(Span raw, std::size_t name, LexemeKind kind, std::size_t start) {
    int distance = raw.size() == name ? kDefaultDistance : 0;
    const Span digits = raw.size() == name ? Span() : raw.substr(name + 1);
    if (digits.size() <= 4 && std::all_of(digits.begin(), digits.end(), is_digit))
      for (const char32_t c : digits) distance = distance * 10 + static_cast<int>(c - '0');
    if (distance < 1 || distance > kMaxDistance)
      return fail(start,
                  fmt::format("'{}' has no distance between 1 and {}", to_utf8(raw), kMaxDistance),
                  fmt::format("write {}/5 for within five words", to_utf8(raw.substr(0, name))));
    drop_pending();
    add(kind, start);
    out_.back().distance = distance;
  }

  void word(Span raw, std::size_t start) {
    const auto drop_sign_before_dash = [&] {
      if (raw.front() == '+' || raw.front() == '-') drop_pending();
    };
    // A dash of several signs is no word's first letter, and takes a sign before it along.
    drop_sign_before_dash();
    const bool exact = raw.front() == '=';
    raw = trim_if(raw, says_nothing);
    if (!has_word_char(raw)) return nothing_here();
    drop_sign_before_dash();  // "+!--port"
    if (exact) return add(LexemeKind::kExact, start, raw);
    if (raw.front() == '*' && is_word_char(raw[1]))
      return fail(
          start,
          fmt::format("'{}' begins with a star, which would mean reading every word of the archive",
                      to_utf8(raw)),
          "put the star at the end, as in word*");
    const Span whole = raw;
    while (raw.back() == '*' || says_nothing(raw.back())) raw.remove_suffix(1);
    const bool starred = raw.size() < whole.size() && whole[raw.size()] == '*';
    if (is_pattern(raw)) return wildcard(LexemeKind::kPattern, raw, starred, start);
    if (starred && is_word_char(raw.back()))
      return wildcard(LexemeKind::kPrefix, raw, starred, start);
    add(LexemeKind::kWord, start, raw);
  }

  /// Only between letters is ? or * a wildcard; anywhere else it is punctuation, as in an address.
  static bool is_pattern(Span raw) {
    const auto wild = [](char32_t c) { return c == '?' || c == '*'; };
    return std::any_of(raw.begin(), raw.end(), wild) &&
           std::all_of(raw.begin(), raw.end(),
                       [&](char32_t c) { return wild(c) || is_word_char(c); }) &&
           is_word_char(raw.front());
  }

  void wildcard(LexemeKind kind, Span raw, bool starred, std::size_t start) {
    // A Hangul syllable is as much as two or three letters: most nouns have two.
    const auto letters =
        static_cast<std::size_t>(std::count_if(raw.begin(), raw.end(), is_word_char) +
                                 std::count_if(raw.begin(), raw.end(), is_hangul_syllable));
    const std::string shown = to_utf8(raw) + (starred ? "*" : "");
    if (letters < kMinPatternLetters && !is_ideograph(raw.back()))
      return fail(start, fmt::format("'{}' would stand for too many words", shown),
                  fmt::format("write at least {} letters beside the wildcard", kMinPatternLetters));
    add(kind, start, raw);
    if (kind == LexemeKind::kPattern && starred) out_.back().text += '*';
  }

  /// What stood here says nothing: signs before it go too, but a field's value must be something.
  void nothing_here() {
    if (is_pending(LexemeKind::kField)) return empty_field();
    drop_pending();
  }

  void drop_pending() {
    while (is_pending(LexemeKind::kPlus) || is_pending(LexemeKind::kMinus)) out_.pop_back();
  }

  bool is_pending(LexemeKind kind) const { return !out_.empty() && out_.back().kind == kind; }
  bool after_value_field() const {
    return is_pending(LexemeKind::kField) && entry_of(out_.back().field).kind != FieldKind::kWords;
  }

  void add(LexemeKind kind, std::size_t at, Span text = {}) {
    out_.push_back({kind, at, to_utf8(text)});
  }

  void fail(std::size_t at, std::string what, std::string mend) {
    error_ = Error{ErrorCode::kQuery, std::move(what), std::move(mend), at};
  }
  void empty_field() {
    const std::string& name = out_.back().text;
    fail(out_.back().at, fmt::format("field '{}:' has no value", name),
         fmt::format("write {}:something", name));
  }
  void unknown_field(const std::string& name) {
    fail(at_, fmt::format("unknown field '{}'", name),
         fmt::format("did you mean '{}'? To search for the text itself, put it in quotes",
                     nearest_field_name(name)));
  }
  void unbalanced_quote(std::size_t at) {
    fail(at, "a quote is opened here and never closed",
         "close it; if you did, the shell may have eaten a quote: put single quotes around the "
         "whole query");
  }

  std::u32string text_;
  std::size_t at_ = 0;
  std::vector<Lexeme> out_;
  std::optional<Error> error_;
};

}  // namespace

bool is_quote(char32_t c) {
  constexpr Span kQuotes = U"\"“”„‟«»‹›「」『』＂";
  return kQuotes.find(c) != Span::npos;
}

Result<std::vector<Lexeme>> lex_query(std::string_view utf8) {
  if (utf8.size() > kMaxQueryBytes)
    return tl::unexpected(Error{ErrorCode::kQuery,
                                fmt::format("the query is {} bytes long", utf8.size()),
                                fmt::format("keep it under {} kB", kMaxQueryBytes / 1024)});
  return Lexer(utf8).run();
}

}  // namespace backissue
