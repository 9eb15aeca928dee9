// SPDX-License-Identifier: GPL-3.0-or-later
/// A small database in memory, written by the same steps as one on disk.
#ifndef BACKISSUE_TESTS_SUPPORT_MEMORY_ARCHIVE_H_
#define BACKISSUE_TESTS_SUPPORT_MEMORY_ARCHIVE_H_

#include <xapian.h>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/index/words/vocabulary.h"
#include "common/index/write/prepare.h"
#include "common/index/write/prepared_article.h"

namespace backissue {

class MemoryArchive {
 public:
  explicit MemoryArchive(const std::vector<Article>& articles)
      : database_(std::string(), Xapian::DB_BACKEND_INMEMORY) {
    Tokenizer tokenizer;
    VocabularyWriter vocabulary;
    for (const auto& article : articles) {
      const auto prepared = prepare(article, tokenizer);
      for (const auto& word : prepared->words) vocabulary.add(prepared->language, word);
      database_.add_document(prepared->document);
    }
    vocabulary.flush(database_);
  }
  /// Documents are numbered from 1 in the order of the articles.
  const Xapian::Database& database() const { return database_; }

 private:
  Xapian::WritableDatabase database_;
};

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_MEMORY_ARCHIVE_H_
