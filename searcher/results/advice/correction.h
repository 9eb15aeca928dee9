// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_SEARCHER_RESULTS_ADVICE_CORRECTION_H_
#define BACKISSUE_SEARCHER_RESULTS_ADVICE_CORRECTION_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/matching.h"
#include "searcher/query/request.h"
#include "searcher/reach/reach.h"
#include "searcher/results/advice/near_names.h"

namespace backissue {

/// Mends the words and values of a query that are nowhere, as far as near ones are known. The text
/// keeps the manner in which it was typed.
class Correction {
 public:
  Correction(const Reach& reach, const SearchRequest& request, const Matching& matching,
             const NearNames& near)
      : reach_(reach), request_(request), matching_(matching), near_(near) {}

  struct Mended {
    std::string text;
    QueryNode query;  ///< what `text` is read as
  };
  /// An empty text where nothing is to mend, or one of the slips has no safe near name.
  Mended mended();

 private:
  /// Bytes of the query's text and what stands for them.
  struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string text;
  };
  /// False where a part can't be mended.
  bool correct(QueryNode& node);
  /// Words side by side that together name an author become that author.
  bool join_names(QueryNode& node);
  bool join_name(QueryNode& node, std::size_t first, std::size_t count);
  bool becomes_source(QueryNode& node);
  bool correct_words(QueryNode& node);
  bool correct_value(QueryNode& node);
  bool to_value(QueryNode& node, std::size_t at, std::size_t bytes, Field field,
                const std::string& value);
  bool is_nowhere(std::string_view typed) const;
  bool is_asked_for(std::string_view word) const;
  /// Where the query's text says `word`, from the node's place on; npos where it does not.
  std::size_t place_of(const QueryNode& node, std::string_view word, std::size_t from = 0) const;
  bool replace(std::size_t at, std::size_t bytes, std::string text);
  std::string edited() const;

  const Reach& reach_;
  const SearchRequest& request_;
  const Matching& matching_;
  const NearNames& near_;
  std::vector<Edit> edits_;
};

}  // namespace backissue

#endif  // BACKISSUE_SEARCHER_RESULTS_ADVICE_CORRECTION_H_
