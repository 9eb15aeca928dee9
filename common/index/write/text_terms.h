// SPDX-License-Identifier: GPL-3.0-or-later
/// Inside of the writer: the words of an article as terms of its document.
#ifndef BACKISSUE_COMMON_INDEX_WRITE_TEXT_TERMS_H_
#define BACKISSUE_COMMON_INDEX_WRITE_TEXT_TERMS_H_

#include <xapian.h>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/analysis/token.h"

namespace backissue {

/// Adds to one document; body first, then headline, then what else is known. Keeps references to
/// the tokens until it goes.
class TextTerms {
 public:
  /// `words`: gets each term once, in the order of the tokens.
  TextTerms(Xapian::Document& document, std::vector<std::string>& words)
      : document_(document), words_(words) {}

  /// Words at their positions.
  void add_body(const std::vector<Token>& tokens);
  /// The words count once more for ranking, but stand beyond the text: a phrase without a field
  /// lies in one place, and none crosses from one field to the other. Under their own prefix they
  /// have their positions, and a weight so that `headline:` can rank.
  void add_headline(const std::vector<Token>& tokens);
  /// Words that a reader is shown beside the text (tags, authors, section …): they find the article
  /// where text and headline lack them.
  void add_shown(const std::vector<Token>& tokens);

 private:
  enum class Known : std::uint8_t { kWordOfBody, kAliasOfBody, kElsewhere };

  bool note(const std::string& term, Known as);
  bool is_in_body(std::string_view term) const;
  void add_beyond(const std::string& term);
  void note_not_in_body(const std::string& term);

  Xapian::Document& document_;
  std::vector<std::string>& words_;
  std::unordered_map<std::string_view, Known> known_;
  std::unordered_set<std::string_view> beyond_;  // what stands there already
  std::uint32_t next_ = 0;
};

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_WRITE_TEXT_TERMS_H_
