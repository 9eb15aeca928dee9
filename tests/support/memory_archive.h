// SPDX-License-Identifier: GPL-3.0-or-later
/// A small database for one test: documents as the writer makes them, without its stamps, columns
/// and folding of saves. In the format of the disk, since the engine's database in memory answers
/// otherwise where a word has no positions.
#ifndef BACKISSUE_TESTS_SUPPORT_MEMORY_ARCHIVE_H_
#define BACKISSUE_TESTS_SUPPORT_MEMORY_ARCHIVE_H_

#include <xapian.h>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/index/words/vocabulary.h"
#include "common/index/write/prepare.h"
#include "common/index/write/prepared_article.h"
#include "tests/support/temporary_folder.h"

namespace backissue {

class MemoryArchive {
 public:
  explicit MemoryArchive(const std::vector<Article>& articles)
      : database_(folder_.path() + "/db", Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS) {
    Tokenizer tokenizer;
    VocabularyWriter vocabulary;
    for (const auto& article : articles) {
      const auto prepared = prepare(article, tokenizer);
      for (const auto& word : prepared->words) vocabulary.add(prepared->language, word);
      database_.add_document(prepared->document);
    }
    vocabulary.flush(database_);
    database_.commit();
  }
  /// Documents are numbered from 1 in the order of the articles.
  const Xapian::Database& database() const { return database_; }
  /// The numbers of those that the query finds, in ascending order one behind the other: of
  /// archives of less than ten.
  std::string matches(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    std::string numbers;
    for (const auto document : enquire.get_mset(0, 100)) numbers += std::to_string(document);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

 private:
  TemporaryFolder folder_;
  Xapian::WritableDatabase database_;
};

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_MEMORY_ARCHIVE_H_
