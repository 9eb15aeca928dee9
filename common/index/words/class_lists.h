// SPDX-License-Identifier: GPL-3.0-or-later
/// How the dictionary keeps classes of words: those whose keys begin alike together in one entry,
/// which takes half the room of an entry for each class. Format: docs/index-format.md.
#ifndef BACKISSUE_COMMON_INDEX_WORDS_CLASS_LISTS_H_
#define BACKISSUE_COMMON_INDEX_WORDS_CLASS_LISTS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

/// The words of each class by its key; words in order, each once, none empty.
using WordClasses = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What the keys of one entry have in common: all but the last five letters of a key, three letters
/// at least. So entries stay short however large the dictionary grows, where a fixed number of
/// letters would have long ones for words that many begin like.
std::string_view beginning_of(std::string_view class_key);

/// `beginning`: of all the keys.
std::string encode_classes(std::string_view beginning, const WordClasses& classes);
/// A damaged entry gives the classes before the damage.
WordClasses decode_classes(std::string_view beginning, std::string_view entry);
/// Of one class alone; empty where the entry has none such.
std::vector<std::string> words_of_class(std::string_view beginning, std::string_view entry,
                                        std::string_view class_key);

/// Adds words, in any order and more than once; true if some are new.
bool add_words(WordClasses& classes, std::string_view class_key, std::vector<std::string> words);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WORDS_CLASS_LISTS_H_
