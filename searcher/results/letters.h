// SPDX-License-Identifier: GPL-3.0-or-later
/// Rough classes of code points for looking at text without cutting it into tokens: for guesses
/// that a real tokenizer checks afterwards, and for good places to cut.
#ifndef BACKISSUE_SEARCHER_RESULTS_LETTERS_H_
#define BACKISSUE_SEARCHER_RESULTS_LETTERS_H_

namespace backissue {

/// Han and kana: a word may end after any character.
bool is_ideographic(char32_t code_point);
/// Scripts written without spaces between words: the above, Thai, Lao, Burmese, Khmer.
bool is_spaceless(char32_t code_point);
/// Letters, digits and the marks that belong to them.
bool is_word_character(char32_t code_point);
/// Dropped by case folding: soft hyphen, joiners, direction marks, variation selectors.
bool is_ignorable(char32_t code_point);
/// Characters whose folding takes more than their neighbours tell: combining accents, ligatures,
/// presentation and half-width forms.
bool folds_irregularly(char32_t code_point);
/// One value for the cases of a letter. Sometimes one value for two letters, never two for one,
/// irregular ones aside.
char32_t loose_fold(char32_t code_point);
/// Ends a sentence wherever it stands (。), or before a space (. and the like).
bool ends_sentence_anywhere(char32_t code_point);
bool ends_sentence_before_space(char32_t code_point);
/// Quotes and brackets that may follow the end of a sentence.
bool is_closing(char32_t code_point);

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_LETTERS_H_
