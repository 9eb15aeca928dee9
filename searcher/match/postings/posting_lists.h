// SPDX-License-Identifier: GPL-3.0-or-later
/// Posting lists as arrays: a search counts by, ranks by and weighs by the same ones, and need not
/// have the engine unpack them for each.
#ifndef BACKISSUE_SEARCHER_MATCH_POSTINGS_POSTING_LISTS_H_
#define BACKISSUE_SEARCHER_MATCH_POSTINGS_POSTING_LISTS_H_

#include <xapian.h>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/columns/frequent_words.h"
#include "common/index/columns/posting_list.h"
#include "searcher/match/postings/article_lengths.h"

namespace backissue {

/// Goes through a list, forwards only.
struct PostingReader {
  const PostingList* list = nullptr;
  std::size_t at = 0;

  /// To the first article from there on.
  void skip_to(Xapian::docid id);
  /// Of an article that is not before the last one asked for; 0 where it is not in the list.
  std::uint32_t occurrences_in(Xapian::docid id);
};

/// Of a database on this machine. Throws what the engine throws.
class PostingLists {
 public:
  /// `is_union`: of several databases, to each of which its articles have other numbers.
  explicit PostingLists(const Xapian::Database& database, bool is_union = false)
      : database_(database),
        is_union_(is_union),
        last_(database.get_lastdocid()),
        lengths_(database, is_union) {
    if (!is_union) frequent_.emplace(database);
  }

  bool is_union() const { return is_union_; }
  /// Reads the list when first asked for it. Numbers past the last article, which only damaged
  /// lists hold, are left out.
  const PostingList& of(const std::string& term);
  /// Of all terms together, as if they were one.
  const PostingList& any_of(const std::vector<std::string>& terms);
  /// Of an article in words, as the engine has it.
  Xapian::termcount length(Xapian::docid article) { return lengths_.of(article); }
  /// Null where it has not been read.
  const PostingList* known(const std::string& term) const;
  /// Null also where to read it would cost what the engine's own steps do.
  const PostingList* at_hand(const std::string& term);

 private:
  PostingList read(const std::string& term, Xapian::doccount articles) const;
  std::optional<PostingList> frequent(const std::string& term, Xapian::doccount articles) const;
  PostingList merged(const std::vector<const PostingList*>& lists) const;
  PostingList summed(const std::vector<const PostingList*>& lists) const;

  Xapian::Database database_;
  bool is_union_;
  Xapian::docid last_;
  std::unordered_map<std::string, PostingList> lists_;
  std::map<std::vector<std::string>, PostingList> unions_;
  std::optional<FrequentWords> frequent_;  // a union has none
  ArticleLengths lengths_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_MATCH_POSTINGS_POSTING_LISTS_H_
