// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/words/class_lists.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/leb128.h"
#include "common/text.h"

namespace backissue {
namespace {

// On disk: never change.
constexpr std::size_t kLettersLeft = 5;
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostBytes = 120;  // of a beginning, so that it makes a key of the engine's
// A number up to here fits half a byte; this one says that the rest of it follows.
constexpr std::size_t kLong = 15;

/// The text as its difference to the one before it: how many bytes they share, how many it has
/// beyond them, and these.
void append_tail(std::string& out, std::string_view before, std::string_view text) {
  const auto [in_text, in_before] =
      std::mismatch(text.begin(), text.end(), before.begin(), before.end());
  const auto shared = static_cast<std::size_t>(in_text - text.begin());
  const std::size_t own = text.size() - shared;
  out.push_back(static_cast<char>(std::min(shared, kLong) << 4 | std::min(own, kLong)));
  if (shared >= kLong) append_leb128(out, shared - kLong);
  if (own >= kLong) append_leb128(out, own - kLong);
  out += text.substr(shared);
}

/// Reads entries from the front to the end or to what is no entry.
class Reader {
 public:
  Reader(std::string_view beginning, std::string_view entry) : key_(beginning), rest_(entry) {}

  /// Goes on to the next class; false where there is none. Its words are to be read before.
  bool next_class() {
    if (!take_tail(key_)) return false;
    const auto words = take_leb128(rest_);
    words_ = words.value_or(0);
    word_ = key_;
    return words.has_value();
  }
  bool next_word() {
    if (words_ == 0) return false;
    --words_;
    return take_tail(word_);
  }
  const std::string& key() const { return key_; }
  const std::string& word() const { return word_; }

 private:
  bool take_tail(std::string& text) {
    if (rest_.empty()) return false;
    const auto lengths = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    const auto shared = take_length(lengths >> 4U);
    const auto own = take_length(lengths & 0xFU);
    if (!shared || !own || *shared > text.size() || *own > rest_.size()) return fail();
    text.resize(*shared);
    text += rest_.substr(0, *own);
    rest_.remove_prefix(*own);
    return true;
  }

  std::optional<std::size_t> take_length(std::size_t half_byte) {
    if (half_byte < kLong) return half_byte;
    const auto more = take_leb128(rest_);
    if (!more || *more > kMostLength) return std::nullopt;
    return kLong + *more;
  }

  bool fail() {
    rest_ = {};
    words_ = 0;
    return false;
  }

  static constexpr std::size_t kMostLength = 1 << 20;
  std::string key_;
  std::string word_;
  std::string_view rest_;
  std::size_t words_ = 0;  // of the class, still to be read
};

}  // namespace

std::string_view beginning_of(std::string_view class_key) {
  const std::size_t letters = count_code_points(class_key);
  const std::size_t kept = std::max(kFewestLetters, letters - std::min(letters, kLettersLeft));
  std::size_t at = 0;
  for (std::size_t i = 0; i < kept && at < class_key.size(); ++i) next_code_point(class_key, at);
  return head_bytes(class_key.substr(0, at), kMostBytes);
}

std::string encode_classes(std::string_view beginning, const WordClasses& classes) {
  std::string out;
  std::string_view before = beginning;
  for (const auto& [key, words] : classes) {
    append_tail(out, before, key);
    append_leb128(out, words.size());
    std::string_view word_before = key;
    for (const std::string& word : words) {
      append_tail(out, word_before, word);
      word_before = word;
    }
    before = key;
  }
  return out;
}

WordClasses decode_classes(std::string_view beginning, std::string_view entry) {
  WordClasses classes;
  Reader reader(beginning, entry);
  while (reader.next_class()) {
    auto& words =
        classes.emplace_hint(classes.end(), reader.key(), std::vector<std::string>())->second;
    while (reader.next_word()) words.push_back(reader.word());
  }
  return classes;
}

std::vector<std::string> words_of_class(std::string_view beginning, std::string_view entry,
                                        std::string_view class_key) {
  std::vector<std::string> words;
  Reader reader(beginning, entry);
  while (reader.next_class() && reader.key() <= class_key) {
    const bool is_wanted = reader.key() == class_key;
    while (reader.next_word())
      if (is_wanted) words.push_back(reader.word());
    if (is_wanted) break;
  }
  return words;
}

bool add_words(WordClasses& classes, std::string_view class_key, std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  auto at = classes.find(class_key);
  if (at == classes.end()) {
    classes.emplace(class_key, std::move(words));
    return true;
  }
  std::vector<std::string> all;
  all.reserve(at->second.size() + words.size());
  std::set_union(at->second.begin(), at->second.end(), words.begin(), words.end(),
                 std::back_inserter(all));
  const bool is_new = all.size() != at->second.size();
  at->second = std::move(all);
  return is_new;
}

}  // namespace backissue
