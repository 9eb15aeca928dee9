// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_COMMON_INDEX_WRITE_PREPARE_H_
#define BACKISSUE_COMMON_INDEX_WRITE_PREPARE_H_

#include <cstddef>
#include <memory>
#include <string_view>

#include "common/article.h"

namespace backissue {

class Tokenizer;

/// An article cut into terms, ready to be written: made in worker threads, so that the writer only
/// writes.
struct PreparedArticle;  // prepared_article.h: only the writers look into it
struct PreparedDeleter {
  void operator()(PreparedArticle* prepared) const;
};
using PreparedPtr = std::unique_ptr<PreparedArticle, PreparedDeleter>;
/// Never fails; sets `article.words`. The tokenizer is the calling thread's own.
PreparedPtr prepare(Article article, Tokenizer& tokenizer);
/// How many words the tokenizer finds in a text: `article.words` is that of the body.
std::size_t count_words(std::string_view text, Tokenizer& tokenizer);

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_PREPARE_H_
