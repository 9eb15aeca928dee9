// SPDX-License-Identifier: GPL-3.0-or-later
/// How long articles are: the words of a query ask for the same ones.
#ifndef BACKISSUE_SEARCHER_MATCH_POSTINGS_ARTICLE_LENGTHS_H_
#define BACKISSUE_SEARCHER_MATCH_POSTINGS_ARTICLE_LENGTHS_H_

#include <xapian.h>
#include <cstdint>
#include <optional>
#include <vector>

#include "common/index/columns/length_column.h"

namespace backissue {

class ArticleLengths {
 public:
  /// `is_union`: of several databases, which have no column together.
  ArticleLengths(const Xapian::Database& database, bool is_union);
  /// In words as the engine has it. Throws what the engine throws.
  Xapian::termcount of(Xapian::docid article);

 private:
  struct Block {
    LengthColumn::Block column;           // empty while few are asked for
    std::vector<Xapian::termcount> told;  // by the engine where no column does; 0 where not known
    std::uint32_t asked = 0;              // what the column might have told
  };
  Xapian::termcount ask(Xapian::docid article);

  Xapian::Database database_;
  std::optional<LengthColumn> column_;
  std::vector<Block> blocks_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_POSTINGS_ARTICLE_LENGTHS_H_
