// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_INDEXER_EXTRACT_ELEMENTS_ELEMENT_SIGNS_H_
#define BACKISSUE_INDEXER_EXTRACT_ELEMENTS_ELEMENT_SIGNS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/html/tree.h"

namespace backissue {

/// What the values of some attributes say about their element, as bits. Pages repeat a few hundred
/// values thousands of times; each is read once. Not thread-safe; the tree must outlive it.
class ElementSigns {
 public:
  using Signs = std::uint8_t;
  using Reader = Signs (*)(std::string_view value);

  /// `attributes` must outlive it.
  ElementSigns(const html::Tree& tree, std::span<const std::string_view> attributes, Reader read)
      : tree_(tree), attributes_(attributes), read_(read) {}

  /// All that any of the element's values says; 0 for text.
  Signs of(html::NodeId id);

 private:
  const html::Tree& tree_;
  std::span<const std::string_view> attributes_;
  Reader read_;
  std::unordered_map<std::string_view, Signs> known_;
};

/// Words of which attributes' values are made up, and what they say. Made once, then read only. The
/// words are in lower case, of ASCII letters alone, and must outlive it.
class SignWords {
 public:
  struct List {
    std::span<const std::string_view> words;
    ElementSigns::Signs sign;
    bool as_beginning = false;  ///< of a longer word too
  };
  SignWords(std::initializer_list<List> lists);

  /// All that the value's words say; they are cut as words_of() cuts them.
  ElementSigns::Signs signs_of(std::string_view value) const;

 private:
  struct Entry {
    std::string_view word;
    ElementSigns::Signs sign;
    bool as_beginning;
  };
  ElementSigns::Signs signs_of_word(std::string_view word) const;

  std::array<std::vector<Entry>, 26> by_first_letter_;
};

/// Where templates name what an element is.
std::span<const std::string_view> naming_attributes();

/// The words of an attribute's value, in lower case, cut at everything but letters and where
/// camelCase begins a word, with a space at both ends: " article byline author ". Only the value's
/// first 400 bytes are read: soups of utility classes carry no meaning past their start.
std::string words_of(std::string_view value);
/// True when one of the words in `words` is one of the others.
bool has_word(std::string_view words, std::initializer_list<std::string_view> any_of);

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_EXTRACT_ELEMENTS_ELEMENT_SIGNS_H_
